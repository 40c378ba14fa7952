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
package io.github.camelnango.embedded.run.validate;

import org.jspecify.annotations.Nullable;

/**
 * What of a function has a schema.
 *
 * @param name input, output, metadata, checkpoint or records
 * @param model the records' model; {@code null} for the others
 */
public record Part(String name, @Nullable String model) {

    /** The error type, which is Nango's where it has one. */
    String type() {
        return switch (name) {
            case "input" -> "invalid_action_input";
            case "output" -> "invalid_action_output";
            case "records" -> "invalid_sync_record";
            default -> "invalid_" + name;
        };
    }

    @Override
    public String toString() {
        return model == null ? "the " + name : "records of " + model;
    }
}
