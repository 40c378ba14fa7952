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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that cannot grow, by a limit that the operating system sets for a running process. Every write beyond it fails, in
 * SQLite as on a full disk.
 */
@EnabledIf("canLimit")
class DiskFullTest {
    @TempDir
    Path folder;

    static boolean canLimit() {
        return Files.isExecutable(Path.of("/usr/bin/prlimit"));
    }

    @Test
    void nothingThatWasAcknowledgedIsLostAndWorkGoesOnOnceThereIsRoom() throws Exception {
        try (PagedProvider provider = new PagedProvider(Scale.of(2_000, 100_000), 1)) {
            Books books = new Books(folder, provider);
            Killable child = Killable.start(folder, provider, "-", "loop");
            child.awaitReady();
            await().atMost(Duration.ofMinutes(1)).until(() -> child.batches() > 3);

            child.limitFiles(String.valueOf(Files.size(folder.resolve("data/state.db-wal")) + 100_000));
            await().atMost(Duration.ofMinutes(2)).until(() -> !child.failures().isEmpty());
            int full = child.batches();
            child.limitFiles("unlimited");
            await().atMost(Duration.ofMinutes(1)).until(() -> child.batches() > full + 3);

            Map<Integer, Integer> acknowledged = child.killAfter(100);
            provider.killed();
            provider.changing(false);
            Killable.start(folder, provider, "-", "finish").awaitDone();
            books.holds(acknowledged, "after the disk was full");
            books.checkpointIsNotAhead();
            books.cacheEqualsProvider();
            int twice = books.sinkEqualsProvider();
            assertThat(child.failures().get(0)).contains("disk");
            Figures.add(
                    "disk full",
                    "runs failed " + child.failures().size() + ", lost 0, cache = provider, delivered twice " + twice
                            + ", first failure: " + child.failures().get(0));
        }
    }
}
