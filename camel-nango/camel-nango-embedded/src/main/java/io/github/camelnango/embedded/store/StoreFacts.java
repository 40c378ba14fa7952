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
package io.github.camelnango.embedded.store;

import io.github.camelnango.api.NangoException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What a store knows about itself; written once, never changed. */
final class StoreFacts {
    private final Database state;

    StoreFacts(Database state) {
        this.state = state;
    }

    /** All facts by name. */
    Map<String, String> read() {
        return state.read(handle -> {
            var facts = new HashMap<String, String>();
            handle.createQuery("select name, value from nango_store")
                    .map((row, context) -> Map.entry(row.getString("name"), row.getString("value")))
                    .forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
            return facts;
        });
    }

    /**
     * Adds facts together. Those of another process that was quicker stay.
     *
     * @return whether these were added; otherwise there are others now
     */
    boolean add(String proof, Map<String, String> facts) {
        return state.write(handle -> {
            if (insert(handle, proof, facts.get(proof)) == 0) {
                return false;
            }
            facts.forEach((name, value) -> insert(handle, name, value));
            return true;
        });
    }

    /** A store holds one environment, because its name is part of what is encrypted. */
    void requireEnvironment(String environment) {
        add("environment", Map.of("environment", environment));
        String stored = read().get("environment");
        if (!environment.equals(stored)) {
            throw new NangoException(
                    "store_other_environment",
                    "The store holds the environment '" + stored + "', but '" + environment
                            + "' was asked for. Set the option environment to '" + stored
                            + "', or give each environment a store of its own.");
        }
    }

    private static int insert(Handle handle, String name, String value) {
        return handle.createUpdate("insert into nango_store (name, value) values (:name, :value)"
                        + " on conflict (name) do nothing")
                .bind("name", name)
                .bind("value", value)
                .execute();
    }
}
