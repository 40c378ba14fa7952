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
package io.github.camelnango.all.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.embedded.store.PostgresServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process that dies between any two steps of a sync and its delivery leaves a checkpoint that is not ahead of the
 * data. After the save means: committed, but the script has not been told.
 */
class HaltAtBoundariesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after-http",
                "before-save",
                "after-save",
                "before-checkpoint",
                "after-checkpoint",
                "before-delivery",
                "after-delivery"
            })
    void goesOnAfterAHaltOnSqlite(String point) throws Exception {
        goesOnAfterAHalt(point, "-");
    }

    @EnabledIf("whole")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "after-http",
                "before-save",
                "after-save",
                "before-checkpoint",
                "after-checkpoint",
                "before-delivery",
                "after-delivery"
            })
    void goesOnAfterAHaltOnPostgres(String point) throws Exception {
        goesOnAfterAHalt(point, PostgresServer.newSchema());
    }

    static boolean whole() {
        return Scale.LONG;
    }

    private void goesOnAfterAHalt(String point, String jdbcUrl) throws Exception {
        try (PagedProvider provider = new PagedProvider(500, 1)) {
            Books books = new Books(folder, provider);
            // Not at the first page, so that there is a checkpoint, nor at the end of a page of the consumer.
            int passes = point.endsWith("delivery") ? 150 : 2;
            Map<Integer, Integer> acknowledged =
                    Killable.haltingAt(point, passes, folder, provider, jdbcUrl).awaitHalt();
            provider.killed();
            provider.changing(false);
            Killable.start(folder, provider, jdbcUrl, "finish").awaitDone();
            books.holds(acknowledged, point);
            books.checkpointIsNotAhead();
            books.cacheEqualsProvider();
            int twice = books.sinkEqualsProvider();
            assertThat(twice).isLessThanOrEqualTo(100);
            assertThat(provider.resumedAt()).isNotNegative();
            Figures.add(
                    "halt " + point + (jdbcUrl.equals("-") ? ", SQLite" : ", PostgreSQL"),
                    "cache = provider, lost 0, checkpoint at page " + provider.resumedAt()
                            + " is not ahead, delivered twice " + twice);
        }
    }
}
