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
import static org.awaitility.Awaitility.await;

import io.github.camelnango.embedded.store.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Syncs get over a database that is away for a while. */
class DatabaseAwayTest {
    private static final Pattern ADDRESS = Pattern.compile("//(localhost|127\\.0\\.0\\.1):(\\d+)/");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = 1)
    void nothingIsLostWhileTheDatabaseIsAway(int seconds) throws Exception {
        away(seconds);
    }

    @EnabledIf("whole")
    @ParameterizedTest
    @ValueSource(ints = {10, 60})
    void nothingIsLostWhileTheDatabaseIsAwayForLong(int seconds) throws Exception {
        away(seconds);
    }

    static boolean whole() {
        return Scale.LONG;
    }

    private void away(int seconds) throws Exception {
        String url = PostgresServer.newSchema();
        Matcher address = ADDRESS.matcher(url);
        assertThat(address.find()).isTrue();
        try (PagedProvider provider = new PagedProvider(2_000, 1);
                CutWire wire = new CutWire(Integer.parseInt(address.group(2)))) {
            String cutUrl = address.replaceFirst("//localhost:" + wire.port() + "/");
            Books books = new Books(folder, provider);
            Killable child = Killable.start(folder, provider, cutUrl, "loop");
            child.awaitReady();
            await().atMost(Duration.ofMinutes(1)).until(() -> child.batches() > 3);

            wire.cut();
            await().pollDelay(Duration.ofSeconds(seconds))
                    .atMost(Duration.ofSeconds(seconds + 30))
                    .until(() -> true);
            int before = child.batches();
            wire.mend();
            long mended = System.nanoTime();
            await().atMost(Duration.ofMinutes(2)).until(() -> child.batches() > before + 3);
            long millis = Duration.ofNanos(System.nanoTime() - mended).toMillis();

            Map<Integer, Integer> acknowledged = child.killAfter(100);
            provider.killed();
            provider.changing(false);
            Killable.start(folder, provider, url, "finish").awaitDone();
            books.holds(acknowledged, "after the database was away");
            books.checkpointIsNotAhead();
            books.cacheEqualsProvider();
            int twice = books.sinkEqualsProvider();
            Figures.add(
                    "database away for " + seconds + " s",
                    "runs failed " + child.failures().size() + ", saving again after " + millis
                            + " ms, lost 0, cache = provider, delivered twice " + twice + ", first failure: "
                            + child.failures().stream().findFirst().orElse("none"));
        }
    }
}
