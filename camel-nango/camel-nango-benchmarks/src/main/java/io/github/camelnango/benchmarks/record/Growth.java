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
import io.github.camelnango.api.Json;
import io.github.camelnango.benchmarks.Table;
import java.util.List;
import java.util.stream.IntStream;

/** What a batch costs as its dataset grows, without the statistics that PostgreSQL's ANALYZE would gather. */
final class Growth {
    private static final int SIZE = 1_000;
    private static final int FIRST = 100_000;
    private static final int MOST = RecordsBenchmark.LONG ? 5_000_000 : 1_000_000;

    /** Batches over which one figure is taken. */
    private static final int WINDOW = 50;

    private Growth() {}

    static void measure(Cached cached, Postgres postgres) throws Exception {
        postgres.execute("alter system set autovacuum = off");
        postgres.execute("select pg_reload_conf()");
        Dataset dataset = cached.dataset("large");
        fill(cached, dataset, 0, FIRST);
        Used before = window(cached, dataset, postgres, FIRST);
        Used changedBefore = change(cached, dataset, postgres, FIRST);
        fill(cached, dataset, FIRST + WINDOW * SIZE, MOST);
        Used after = window(cached, dataset, postgres, MOST);
        Used changedAfter = change(cached, dataset, postgres, MOST);
        row("insert", before, after);
        row("change", changedBefore, changedAfter);
        postgres.execute("alter system reset autovacuum");
        postgres.execute("select pg_reload_conf()");
    }

    private static void row(String what, Used before, Used after) {
        Table.row(what + ", batch of 1000 at 100,000 rows", before.cpuMicros() / 1e3, "ms CPU", "");
        Table.row(what + ", batch of 1000 at " + MOST + " rows", after.cpuMicros() / 1e3, "ms CPU", "");
        Table.row(
                what + ", ratio",
                after.cpuMicros() / before.cpuMicros(),
                "by CPU",
                "%.2f by time   goal at most 1.5".formatted(after.micros() / before.micros()));
    }

    private static Used window(Cached cached, Dataset dataset, Postgres postgres, int from) throws Exception {
        List<Json> batches = batches(from, from + WINDOW * SIZE, 1, 1);
        return Used.by(postgres, WINDOW, () -> cached.save(dataset, batches));
    }

    /** Rows from all over the dataset. */
    private static Used change(Cached cached, Dataset dataset, Postgres postgres, int rows) throws Exception {
        List<Json> batches = batches(0, WINDOW * SIZE, rows / (WINDOW * SIZE), 2);
        return Used.by(postgres, WINDOW, () -> cached.save(dataset, batches));
    }

    private static void fill(Cached cached, Dataset dataset, int from, int to) {
        for (int first = from; first < to; first += SIZE) {
            cached.save(dataset, batches(first, first + SIZE, 1, 1));
        }
    }

    private static List<Json> batches(int from, int to, int step, int version) {
        return IntStream.iterate(from, first -> first < to, first -> first + SIZE)
                .mapToObj(first -> Batches.json(IntStream.range(first, first + SIZE)
                        .mapToObj(i -> "{\"id\":\"%s\",\"version\":%d}".formatted(People.id(i * step), version))))
                .toList();
    }
}
