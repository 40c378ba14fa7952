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

import io.github.camelnango.api.Declaration;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoValidationException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses declarations that cannot be right, each with one sentence that says where. */
final class DeclarationCheck {
    private static final Pattern NAME = Pattern.compile("[\\w.~@:-]+");
    private static final Pattern MODEL = Pattern.compile("[A-Z][a-zA-Z0-9_]+");
    private static final Set<String> EVENTS =
            Set.of("post-connection-creation", "pre-connection-deletion", "validate-connection");

    private DeclarationCheck() {}

    /**
     * @param kind what the class is
     * @param place where it comes from, for the message
     */
    static void check(Declaration declaration, FunctionKind kind, String place) {
        FunctionName name = declaration.name();
        require(name.kind() == kind, place, "declares the " + name + ", but is " + article(kind));
        for (String part : List.of(name.integration(), name.name())) {
            require(
                    NAME.matcher(part).matches(),
                    place,
                    "names its integration or itself '" + part + "'; names are letters, digits and . _ - ~ @ :");
        }
        models(place, declaration.models(), kind);
        require(
                declaration.frequency() == null || kind == FunctionKind.SYNC,
                place,
                "declares a frequency, which only a sync has");
        require(
                declaration.webhookSubscriptions().isEmpty() || kind == FunctionKind.SYNC,
                place,
                "declares webhook subscriptions, which only a sync has");
        String event = declaration.event();
        require(
                kind != FunctionKind.ON_EVENT || EVENTS.contains(event),
                place,
                "declares the event '" + event + "'; there are "
                        + String.join(", ", EVENTS.stream().sorted().toList()));
        for (String shape : List.of("input", "output")) {
            require(
                    kind == FunctionKind.ACTION || !declaration.shapes().containsKey(shape),
                    place,
                    "declares an " + shape + ", which only an action has");
        }
    }

    /** Also for a route, whose models an option names. */
    static void models(String place, List<String> models, FunctionKind kind) {
        Set<String> seen = new HashSet<>();
        for (String model : models) {
            require(
                    MODEL.matcher(model).matches(),
                    place,
                    "declares the model '" + model
                            + "'; a model's name is a capital letter and then letters, digits or _");
            require(seen.add(model), place, "declares the model '" + model + "' twice");
        }
        require(kind == FunctionKind.SYNC || models.isEmpty(), place, "declares models, which only a sync has");
        require(kind != FunctionKind.SYNC || !models.isEmpty(), place, "is a sync, but declares no model");
    }

    static void require(boolean right, String place, String what) {
        if (!right) {
            throw new NangoValidationException(place + " " + what);
        }
    }

    private static String article(FunctionKind kind) {
        return kind == FunctionKind.SYNC ? "a Sync" : kind == FunctionKind.ACTION ? "an Action" : "an OnEvent";
    }
}
