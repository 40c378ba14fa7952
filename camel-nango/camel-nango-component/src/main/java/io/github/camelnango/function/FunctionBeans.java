/*
 * Copyright 2026 the camel-nango authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelnango.function;

import io.github.camelnango.api.Action;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Functions;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.OnEvent;
import io.github.camelnango.api.Registration;
import io.github.camelnango.api.Sync;
import io.github.camelnango.typed.JsonCodec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PropertyBindingSupport;
import org.jspecify.annotations.Nullable;

/** Finds functions that are no scripts: beans of the registry, classes, and what the option {@code exec} names. Thread-safe. */
public final class FunctionBeans {
    private final CamelContext context;
    private final OwnFunctions own;
    private final Executor threads;
    private final JsonCodec codec;

    /** @param threads where functions run: each holds one as long as it does */
    public FunctionBeans(CamelContext context, OwnFunctions own, Executor threads) {
        this.context = context;
        this.own = own;
        this.threads = threads;
        this.codec = JsonCodec.of(context);
    }

    /** For the helper of routes. */
    public JsonCodec codec() {
        return codec;
    }

    /**
     * Registers all beans of the registry that are functions, and objects of these classes.
     *
     * @param classes names of classes, comma separated; {@code null} for none
     * @throws NangoException if one is none, declares what cannot be right, or has a name that is taken
     */
    public void addAll(Functions functions, @Nullable String classes) {
        Map<String, Object> beans = new TreeMap<>();
        for (Class<?> type : List.of(Sync.class, Action.class, OnEvent.class)) {
            beans.putAll(context.getRegistry().findByTypeWithName(type));
        }
        beans.forEach((name, bean) -> {
            String place = "bean '" + name + "' (" + bean.getClass().getName() + ")";
            add(functions, bean, place);
        });
        for (String named : names(classes)) {
            Object code = resolve(named.startsWith("#") ? named : "#class:" + named, "functions");
            add(functions, code, "class " + code.getClass().getName() + " (option functions)");
        }
    }

    private void add(Functions functions, Object code, String place) {
        Function function = new FunctionLoader(codec, threads).load(code, place, null);
        own.add(functions, function.definition().name(), code, place, () -> function);
    }

    /**
     * Registers what {@code exec} of an endpoint names.
     *
     * @param name the function that the endpoint is about
     * @param uri the endpoint, for messages
     * @return closing it takes the function back, if no other endpoint names it
     */
    public Registration add(Functions functions, FunctionName name, ExecOptions options, String uri) {
        String exec = String.valueOf(options.getExec());
        if (!exec.startsWith("#")) {
            return addRoute(functions, name, options, exec, "route of " + exec + " (exec of " + uri + ")");
        }
        if (options.getModels() != null) {
            throw new NangoValidationException(uri + " has the option models, but what exec names declares its models");
        }
        String place = exec.substring(1).replaceFirst(":", " ") + " (exec of " + uri + ")";
        // Each look at a class would make another object of it.
        Object what = exec.startsWith("#class:") ? exec : resolve(exec, "exec");
        return own.add(functions, name, what, place, () -> new FunctionLoader(codec, threads)
                .load(what instanceof String ? resolve(exec, "exec") : what, place, name));
    }

    private Registration addRoute(
            Functions functions, FunctionName name, ExecOptions options, String uri, String place) {
        List<String> models = names(options.getModels());
        DeclarationCheck.models(place, models, name.kind());
        EndpointRoute route = EndpointRoute.open(context, uri);
        try {
            Registration registration = own.add(
                    functions,
                    name,
                    uri + " " + models,
                    place,
                    () -> new RouteFunction(definition(name, models, uri, place), route, threads, codec));
            return () -> {
                registration.close();
                route.close();
            };
        } catch (RuntimeException e) {
            route.close();
            throw e;
        }
    }

    private static FunctionDefinition definition(FunctionName name, List<String> models, String uri, String place) {
        return new FunctionDefinition(
                name, null, null, uri, place, models, null, true, false, false, List.of(), false, null, Map.of());
    }

    private Object resolve(String reference, String option) {
        Object found;
        try {
            found = PropertyBindingSupport.resolveBean(context, reference);
        } catch (Exception e) {
            throw new NangoValidationException(
                    "The option " + option + " names " + reference
                            + ", which cannot be made (a class has to be public, with a public constructor without"
                            + " parameters): " + e.getMessage(),
                    e);
        }
        if (found == null || found instanceof String) {
            throw new NangoValidationException(
                    "The option " + option + " names " + reference
                            + ", which is neither a bean of the registry nor a class: write #bean:name or #class:com.acme.Name");
        }
        return found;
    }

    private static List<String> names(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(String::trim)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
