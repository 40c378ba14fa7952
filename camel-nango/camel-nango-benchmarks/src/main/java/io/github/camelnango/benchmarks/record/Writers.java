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
package io.github.camelnango.benchmarks.record;

import io.github.camelnango.api.Dataset;
import io.github.camelnango.benchmarks.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Eight connections whose records are written at once, against the same one after the other. */
final class Writers {
    private static final int WRITERS = 8;
    private static final int ROUNDS = 5;

    private Writers() {}

    static void measure(Cached cached, Postgres postgres, Batches batches) throws Exception {
        var rounds = new Rounds();
        int count = batches.records() * WRITERS;
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int round = -1; round < ROUNDS; round++) {
                if (round == 0) {
                    rounds.clear();
                }
                List<Dataset> alone = datasets(cached, "alone" + round);
                List<Dataset> together = datasets(cached, "together" + round);
                rounds.add(
                        "one after the other",
                        Used.by(postgres, count, () -> alone.forEach(one -> cached.save(one, batches.whole()))));
                rounds.add("8 at once", Used.by(postgres, count, () -> all(threads, cached, together, batches)));
            }
        } finally {
            threads.shutdownNow();
        }
        rounds.print();
        rounds.speed("8 at once", "one after the other", "");
        Table.row(
                "cores that 8 at once keep busy",
                rounds.median("8 at once", used -> used.cpuMicros() / used.micros()),
                "of " + Runtime.getRuntime().availableProcessors(),
                "goal both");
    }

    private static void all(ExecutorService threads, Cached cached, List<Dataset> datasets, Batches batches)
            throws Exception {
        List<Future<?>> all = new ArrayList<>();
        for (Dataset dataset : datasets) {
            all.add(threads.submit(() -> cached.save(dataset, batches.whole())));
        }
        for (Future<?> one : all) {
            one.get();
        }
    }

    private static List<Dataset> datasets(Cached cached, String name) {
        List<Dataset> datasets = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            datasets.add(cached.dataset(name + "-" + writer));
        }
        return datasets;
    }
}
