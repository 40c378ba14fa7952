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
 * Names a connection: connection ids are unique within an integration only.
 *
 * @param integration the integration id (Nango's {@code providerConfigKey})
 * @param id the connection id
 */
public record ConnectionRef(String integration, String id) {

    public ConnectionRef {
        Objects.requireNonNull(integration, "integration");
        Objects.requireNonNull(id, "id");
    }

    @Override
    public String toString() {
        return integration + "/" + id;
    }
}
