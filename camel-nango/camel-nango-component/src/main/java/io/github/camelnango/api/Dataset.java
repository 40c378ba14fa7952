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
package io.github.camelnango.api;

import java.util.Objects;

/**
 * One model of one connection: the unit of order and of cursors.
 *
 * @param connection whose records
 * @param model the model's name without variant
 * @param variant the variant, {@code base} by default
 */
public record Dataset(ConnectionRef connection, String model, String variant) {
    /** The variant that is meant when none is named. */
    public static final String BASE_VARIANT = "base";

    public Dataset {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(variant, "variant");
    }

    @Override
    public String toString() {
        return connection + "/" + model + (variant.equals(BASE_VARIANT) ? "" : "::" + variant);
    }
}
