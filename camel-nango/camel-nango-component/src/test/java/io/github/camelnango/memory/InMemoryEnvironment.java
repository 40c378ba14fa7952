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
package io.github.camelnango.memory;

import io.github.camelnango.api.Environment;
import io.github.camelnango.api.Secret;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Variables in a map. */
public final class InMemoryEnvironment implements Environment {

    private final Map<String, Secret> variables = new ConcurrentSkipListMap<>();

    @Override
    public String name() {
        return "dev";
    }

    @Override
    public Map<String, Secret> variables() {
        return Map.copyOf(variables);
    }

    @Override
    public void set(String name, Secret value) {
        variables.put(name, value);
    }

    @Override
    public boolean delete(String name) {
        return variables.remove(name) != null;
    }
}
