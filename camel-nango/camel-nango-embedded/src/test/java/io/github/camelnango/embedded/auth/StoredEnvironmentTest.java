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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.store.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Environment variables, on each database. */
class StoredEnvironmentTest {

    @Nested
    class OnSqlite extends Facts {
        OnSqlite() {
            super(TestDatabase.SQLITE);
        }
    }

    @Nested
    class OnPostgres extends Facts {
        OnPostgres() {
            super(TestDatabase.POSTGRES);
        }
    }

    abstract static class Facts extends ConnectionCase {
        Facts(TestDatabase database) {
            super(database);
        }

        @Test
        void variablesAreKept() {
            environment.set("B", Secret.of("1"));
            environment.set("A", Secret.of(CANARY));
            environment.set("B", Secret.of("2"));
            store.close();
            reopen();

            assertThat(environment.name()).isEqualTo("dev");
            assertThat(environment.variables())
                    .containsExactly(Map.entry("A", Secret.of(CANARY)), Map.entry("B", Secret.of("2")));
            assertThat(environment.delete("A")).isTrue();
            assertThat(environment.delete("A")).isFalse();
            assertThat(environment.variables()).containsOnlyKeys("B");
            fails(
                    () -> environment.set(" ", Secret.of("x")),
                    NangoValidationException.class,
                    "invalid_request",
                    "name");
        }
    }
}
