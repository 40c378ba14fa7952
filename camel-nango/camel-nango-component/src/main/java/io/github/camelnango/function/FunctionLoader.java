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

import static io.github.camelnango.function.DeclarationCheck.require;

import com.fasterxml.jackson.databind.JavaType;
import io.github.camelnango.api.Action;
import io.github.camelnango.api.Declaration;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoSync;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.OnEvent;
import io.github.camelnango.api.Sync;
import io.github.camelnango.typed.JsonCodec;
import io.github.camelnango.typed.TypedNango;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Loads what was written in Java: asks for the declaration, checks it, and derives schemas from types. Thread-safe. */
public final class FunctionLoader {
    private final JsonCodec codec;
    private final Executor threads;

    /** @param threads where functions run: each holds one as long as it does */
    public FunctionLoader(JsonCodec codec, Executor threads) {
        this.codec = codec;
        this.threads = threads;
    }

    /**
     * Loads a {@link Sync}, an {@link Action} or an {@link OnEvent}.
     *
     * @param place where it was found, for messages
     * @param name under which name; {@code null} for the one that it declares
     * @throws NangoValidationException if it is none of these, or declares what cannot be right
     */
    public Function load(Object code, String place, @Nullable FunctionName name) {
        if (code instanceof Sync sync) {
            FunctionDefinition definition = define(sync.declare(), FunctionKind.SYNC, code, place, name, Map.of());
            return new JavaFunction(definition, threads, codec, (nango, input) -> {
                if (nango.run().scriptType().equals("webhook")) {
                    sync.onWebhook(TypedNango.sync(nango, codec), input == null ? Json.NULL : input);
                } else {
                    sync.exec(TypedNango.sync(nango, codec));
                }
                return null;
            });
        }
        if (code instanceof OnEvent event) {
            FunctionDefinition definition = define(event.declare(), FunctionKind.ON_EVENT, code, place, name, Map.of());
            return new JavaFunction(definition, threads, codec, (nango, input) -> {
                event.exec(TypedNango.action(nango, codec));
                return null;
            });
        }
        if (code instanceof Action<?, ?> action) {
            return load(action, place, name);
        }
        throw new NangoValidationException(place + " is a " + code.getClass().getName()
                + ", which is no function: it must implement Sync, Action or OnEvent of io.github.camelnango.api");
    }

    private <I> Function load(Action<I, ?> action, String place, @Nullable FunctionName name) {
        JavaType[] types =
                codec.mapper().getTypeFactory().findTypeParameters(codec.type(action.getClass()), Action.class);
        JavaType any = codec.type(Object.class);
        JavaType input = types.length == 2 ? types[0] : any;
        Map<String, JavaType> shapes = Map.of("input", input, "output", types.length == 2 ? types[1] : any);
        FunctionDefinition definition = define(action.declare(), FunctionKind.ACTION, action, place, name, shapes);
        return new JavaFunction(definition, threads, codec, (nango, json) -> {
            I read = json == null ? null : codec.read(json, input, "The input of the " + definition.name());
            return action.exec(TypedNango.action(nango, codec), read);
        });
    }

    private FunctionDefinition define(
            @Nullable Declaration declared,
            FunctionKind kind,
            Object code,
            String place,
            @Nullable FunctionName wanted,
            Map<String, JavaType> types) {
        if (declared == null) {
            throw new NangoValidationException(place + " declares nothing: declare() returned null");
        }
        DeclarationCheck.check(declared, kind, place);
        FunctionName name = wanted == null ? declared.name() : wanted;
        require(name.kind() == kind, place, "declares the " + declared.name() + ", which cannot be the " + name);
        return new FunctionDefinition(
                name,
                declared.description(),
                declared.version(),
                code.getClass().getName(),
                place,
                declared.models(),
                declared.frequency(),
                declared.autoStart(),
                declared.trackDeletes(),
                false,
                declared.webhookSubscriptions(),
                code instanceof Sync && handlesWebhooks(code),
                declared.event(),
                schemas(declared, types, place));
    }

    private static boolean handlesWebhooks(Object sync) {
        try {
            return sync.getClass()
                            .getMethod("onWebhook", NangoSync.class, Json.class)
                            .getDeclaringClass()
                    != Sync.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e); // the interface has it
        }
    }

    private Map<String, Json> schemas(Declaration declared, Map<String, JavaType> types, String place) {
        Map<String, Json> schemas = new LinkedHashMap<>();
        types.forEach((of, type) -> {
            // Of Object nothing is known, and Void is nothing.
            if (!type.hasRawClass(Object.class) && !type.hasRawClass(Void.class) && !type.hasRawClass(Json.class)) {
                schemas.put(of, TypeSchemas.of(codec.mapper(), type));
            }
        });
        declared.shapes().forEach((of, shape) -> schemas.put(of, schema(of, shape, place)));
        return schemas;
    }

    private Json schema(String of, Declaration.Shape shape, String place) {
        if (shape instanceof Declaration.Shape.OfSchema text) {
            boolean object = false;
            try {
                object = codec.mapper().readTree(text.schema().text()).isObject();
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                // said below
            }
            require(object, place, "declares a schema of " + of + " that is no JSON object");
            return text.schema();
        }
        JavaType type = codec.type(((Declaration.Shape.OfType) shape).type());
        Json schema = TypeSchemas.of(codec.mapper(), type);
        boolean model = of.startsWith("models.") && TypeSchemas.isObject(type);
        require(
                !model || hasId(type),
                place,
                "declares " + of + " as " + type.getRawClass().getName() + ", which has no member 'id'");
        return schema;
    }

    private boolean hasId(JavaType type) {
        return codec.mapper().getSerializationConfig().introspect(type).findProperties().stream()
                .anyMatch(property -> property.getName().equals("id"));
    }
}
