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

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed at any moment of a sync lose nothing. One subclass for each database. */
abstract class KillContract {
    private static final long SEED = Long.getLong("nango.faults.seed", System.nanoTime());

    /** As many records as a consumer reads at once: its position is stored after each such page. */
    private static final int POSITION_EVERY = 100;

    @TempDir
    Path folder;

    abstract String jdbcUrl();

    @Test
    void nothingIsLostByKillingTheProcessAtRandomMoments() throws Exception {
        int records = Scale.of(2_000, 100_000);
        int kills = Scale.of(5, 100);
        String jdbcUrl = jdbcUrl();
        Random random = new Random(SEED);
        Map<Integer, Integer> acknowledged = new TreeMap<>();
        int promises = 0;
        try (PagedProvider provider = new PagedProvider(records, SEED)) {
            Books books = new Books(folder, provider);
            for (int kill = 0; kill < kills; kill++) {
                Killable child = Killable.start(folder, provider, jdbcUrl, "loop");
                child.awaitReady();
                books.holds(acknowledged, "after kill " + kill + " with seed " + SEED);
                Map<Integer, Integer> more = child.killAfter(random.nextInt(Scale.of(4_000, 15_000)));
                books.checkpointIsNotAhead();
                provider.killed();
                promises += more.size();
                acknowledged.putAll(more);
            }
            provider.changing(false);
            Killable last = Killable.start(folder, provider, jdbcUrl, "finish");
            last.awaitDone();
            books.holds(acknowledged, "after the last kill with seed " + SEED);
            books.checkpointIsNotAhead();
            books.cacheEqualsProvider();
            int twice = books.sinkEqualsProvider();
            Figures.add(
                    "kill -9, " + getClass().getSimpleName(),
                    kills + " kills, " + records + " records, " + promises + " acknowledged versions checked, lost 0,"
                            + " cache = provider, delivered twice " + twice + " (bound " + kills * POSITION_EVERY
                            + "), seed " + SEED);
            assertThat(promises).as("no kill came after a save").isPositive();
            assertThat(twice).isLessThanOrEqualTo(kills * POSITION_EVERY);
        }
    }
}
