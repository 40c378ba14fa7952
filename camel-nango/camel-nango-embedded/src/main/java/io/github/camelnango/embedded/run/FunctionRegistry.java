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
package io.github.camelnango.embedded.run;

import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.Registration;
import io.github.camelnango.api.ScriptLoader;
import io.github.camelnango.embedded.run.schedule.Schedules;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All functions by name: scripts, and those that were registered, such as routes. Thread-safe. */
final class FunctionRegistry {
    static final Comparator<FunctionName> ORDER = Comparator.comparing(FunctionName::kind)
            .thenComparing(FunctionName::integration)
            .thenComparing(FunctionName::name);

    private final List<ScriptLoader> loaders;
    private final Map<FunctionName, ScriptLoader> scripts = new HashMap<>();
    private final Map<FunctionName, Function> registered = new HashMap<>();
    private final Set<FunctionName> stopped = new HashSet<>();
    private final LoadedModels models = new LoadedModels();

    FunctionRegistry(List<ScriptLoader> loaders) {
        this.loaders = List.copyOf(loaders);
    }

    /** The function, loaded: blocks. */
    Function get(FunctionName name) {
        ScriptLoader loader;
        synchronized (this) {
            Function function = registered.get(name);
            if (function != null) {
                return function;
            }
            if (stopped.contains(name)) {
                throw new NangoException(
                        "function_stopped", "The " + name + " is stopped: start the route that defines it");
            }
            loader = script(name);
        }
        if (loader == null) {
            throw new NangoException("unknown_function", unknown(name));
        }
        Function function = loader.load(name);
        models.add(function.definition());
        return function;
    }

    /** The schemas of models of all functions that were loaded or registered. */
    LoadedModels models() {
        return models;
    }

    synchronized List<FunctionName> list(String integration) {
        return names().stream()
                .filter(name -> name.integration().equals(integration))
                .toList();
    }

    /** How many functions there are. */
    synchronized int count() {
        return names().size();
    }

    Registration register(Function function) {
        FunctionName name = function.definition().name();
        Schedules.checkFrequency(function.definition());
        synchronized (this) {
            Function other = registered.get(name);
            ScriptLoader loader = other == null ? script(name) : null;
            if (other != null || loader != null) {
                String place =
                        other == null ? place(loader, name) : other.definition().source();
                throw new NangoException(
                        "duplicate_function",
                        "The " + name + " is defined twice, by " + place + " and by "
                                + function.definition().source() + ": rename one of the two");
            }
            registered.put(name, function);
            stopped.remove(name);
            models.add(function.definition());
        }
        return () -> stop(name, function);
    }

    private static String place(ScriptLoader loader, FunctionName name) {
        try {
            return "the script " + loader.load(name).definition().source();
        } catch (NangoException e) {
            return "a script";
        }
    }

    private synchronized void stop(FunctionName name, Function function) {
        if (registered.remove(name, function)) {
            stopped.add(name);
            models.remove(name);
        }
    }

    /** Lists the files again only for a name that is not known yet: with hot reload it may be new. */
    private @Nullable ScriptLoader script(FunctionName name) {
        if (!scripts.containsKey(name)) {
            scan();
        }
        return scripts.get(name);
    }

    private void scan() {
        for (ScriptLoader loader : loaders) {
            for (FunctionName name : loader.list()) {
                ScriptLoader other = scripts.putIfAbsent(name, loader);
                if (other != null && other != loader) {
                    throw new NangoException(
                            "duplicate_function", "The " + name + " exists in two languages: delete one of the two");
                }
            }
        }
    }

    private Set<FunctionName> names() {
        scripts.clear();
        scan();
        Set<FunctionName> names = new TreeSet<>(ORDER);
        names.addAll(scripts.keySet());
        names.addAll(registered.keySet());
        return names;
    }

    private synchronized String unknown(FunctionName wanted) {
        Set<FunctionName> names = names();
        List<String> same = names.stream()
                .filter(name -> name.integration().equals(wanted.integration()))
                .map(name -> name.kind().id() + " " + name.name())
                .toList();
        String there = "There is no " + wanted + ". ";
        if (!same.isEmpty()) {
            return there + "Integration " + wanted.integration() + " has: "
                    + Closest.first(wanted.kind().id() + " " + wanted.name(), same);
        }
        List<String> integrations =
                names.stream().map(FunctionName::integration).distinct().collect(Collectors.toList());
        return integrations.isEmpty()
                ? there + "There are no functions at all: check the option scripts"
                : there + "There are functions for: " + Closest.first(wanted.integration(), integrations);
    }
}
