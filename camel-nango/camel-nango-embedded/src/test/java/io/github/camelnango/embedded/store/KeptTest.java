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

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeptTest {
    private final AtomicInteger reads = new AtomicInteger();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void readsOnceUntilAWriteOnlyWhereNobodyElseWrites(TestDatabase database) {
        try (var store = database.settings(folder).open()) {
            var kept = new Kept<String, Integer>(store.state());
            kept.get("a", reads::incrementAndGet);
            kept.get("a", reads::incrementAndGet);
            assertThat(reads).hasValue(database == TestDatabase.SQLITE ? 1 : 2);
            kept.forget("a");
            kept.get("a", reads::incrementAndGet);
            assertThat(reads).hasValue(database == TestDatabase.SQLITE ? 2 : 3);
        }
    }

    @Test
    void whatWasReadDuringAWriteIsNotKept() {
        try (var store = TestDatabase.SQLITE.settings(folder).open()) {
            var kept = new Kept<String, Integer>(store.state());
            kept.get("a", () -> {
                kept.forget("a");
                return 0;
            });
            assertThat(kept.get("a", () -> 1)).isEqualTo(1);
        }
    }
}
