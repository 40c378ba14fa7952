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
package io.github.camelnango.embedded.record;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * The datasets that a consumer follows.
 *
 * @param consumer the consumer's name
 * @param integration the integration
 * @param models the models, at least one
 * @param connection one connection only; {@code null} for all
 * @param variant one variant only; {@code null} for all
 */
record Followed(
        String consumer,
        String integration,
        Set<String> models,
        @Nullable String connection,
        @Nullable String variant) {

    /** What holds for the connection {@code c} and the dataset {@code d}. */
    String condition() {
        return "c.integration = :integration and d.model_name in (<models>)"
                + (connection == null ? "" : " and c.connection_id = :connection")
                + (variant == null ? "" : " and d.variant = :variant");
    }

    /** Binds the consumer's name and what the condition needs. */
    <S extends SqlStatement<S>> S bind(S statement) {
        statement
                .bindList("models", List.copyOf(models))
                .bind("consumer", consumer)
                .bind("integration", integration);
        if (connection != null) {
            statement.bind("connection", connection);
        }
        if (variant != null) {
            statement.bind("variant", variant);
        }
        return statement;
    }
}
