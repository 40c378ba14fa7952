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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What it takes a consumer to find the datasets that have changed, among many. */
final class Discovery {
    private static final int DATASETS = 10_000;
    private static final int CHANGED = DATASETS / 100;

    /** One poll each 500 ms, which is the default. */
    private static final int POLLS = 120;

    private Discovery() {}

    static void measure(String where, Cached cached, @Nullable Postgres postgres) throws Exception {
        List<Dataset> datasets = new ArrayList<>();
        for (int i = 0; i < DATASETS; i++) {
            var dataset = cached.dataset("many-" + i);
            cached.save(dataset, List.of(new Json("[{\"id\":\"1\"}]")));
            datasets.add(dataset);
        }
        cached.startFromNow("discovery");
        polls(cached, 0);
        Used quiet = Used.by(postgres, 1, () -> polls(cached, 0));
        for (int i = 0; i < CHANGED; i++) {
            cached.save(datasets.get(i * 100), List.of(new Json("[{\"id\":\"1\",\"changed\":true}]")));
        }
        Used changed = Used.by(postgres, 1, () -> polls(cached, CHANGED));
        Table.row(where + ", nothing changed", quiet.cpuMicros() / 1e6, "s CPU a minute", POLLS + " queries");
        Table.row(where + ", 1 % changed at each", changed.cpuMicros() / 1e6, "s CPU a minute", POLLS + " queries");
    }

    private static void polls(Cached cached, int expected) {
        for (int poll = 0; poll < POLLS; poll++) {
            int found = cached.pending("discovery").size();
            if (found != expected) {
                throw new IllegalStateException("Expected " + expected + " datasets with changes, but found " + found);
            }
        }
    }
}
