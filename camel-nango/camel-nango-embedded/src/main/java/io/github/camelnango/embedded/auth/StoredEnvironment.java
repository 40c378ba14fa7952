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
package io.github.camelnango.embedded.auth;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.Environment;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.store.Kept;
import io.github.camelnango.embedded.store.SqlWork;
import io.github.camelnango.embedded.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Environment variables in the store, with their values encrypted. Thread-safe; methods block on the database. */
public final class StoredEnvironment implements Environment {
    private static final int LONGEST_NAME = 255;

    private final Store store;
    private final String name;
    /** All variables, by the environment's name. */
    private final Kept<String, Map<String, Secret>> kept;

    /**
     * @param store the environment's store
     * @param settings for the environment's name
     */
    public StoredEnvironment(Store store, NangoSettings settings) {
        this.store = store;
        this.name = settings.environment();
        this.kept = new Kept<>(store.state());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Secret> variables() {
        return kept.get(name, this::read);
    }

    private Map<String, Secret> read() {
        Map<String, byte[]> rows = store.state().read(handle -> {
            Map<String, byte[]> found = new TreeMap<>();
            handle.createQuery("select name, value from nango_variable")
                    .map((row, context) -> found.put(row.getString("name"), row.getBytes("value")) == null)
                    .list();
            return found;
        });
        Map<String, Secret> variables = new TreeMap<>();
        rows.forEach((variable, value) -> variables.put(
                variable,
                Secret.of(new String(store.encryption().decrypt(context(variable), value), StandardCharsets.UTF_8))));
        return Collections.unmodifiableMap(variables);
    }

    @Override
    public void set(String variable, Secret value) {
        if (variable.isBlank() || variable.length() > LONGEST_NAME) {
            throw new NangoValidationException(
                    "The name of an environment variable must have 1 to " + LONGEST_NAME + " characters");
        }
        byte[] encrypted =
                store.encryption().encrypt(context(variable), value.reveal().getBytes(StandardCharsets.UTF_8));
        write(handle -> handle.createUpdate("insert into nango_variable (name, value) values (:name, :value)"
                        + " on conflict (name) do update set value = excluded.value")
                .bind("name", variable)
                .bind("value", encrypted)
                .execute());
    }

    @Override
    public boolean delete(String variable) {
        return write(handle -> handle.createUpdate("delete from nango_variable where name = :name")
                        .bind("name", variable)
                        .execute())
                > 0;
    }

    private int write(SqlWork<Integer> work) {
        try {
            return store.state().write(work);
        } finally {
            kept.forget(name);
        }
    }

    private static String context(String variable) {
        return "variable/" + variable;
    }
}
