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

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.benchmarks.Product;
import io.github.camelnango.benchmarks.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sync over HTTP pages through V8 into the store, and its parts by themselves. */
final class EndToEnd {
    /** As many as the provider has. */
    private static final int PAGES = 50;

    private static final int RECORDS = PAGES * 100;
    private static final int ROUNDS = 5;

    private final Product product;
    private final @Nullable Postgres postgres;
    private final Rounds rounds = new Rounds();

    EndToEnd(Product product, @Nullable Postgres postgres) {
        this.product = product;
        this.postgres = postgres;
    }

    void measure(String where) throws Exception {
        for (int round = -1; round < ROUNDS; round++) {
            if (round == 0) {
                rounds.clear();
            }
            round(where, "customer" + (round + 1));
        }
        rounds.print();
        String whole = where + ", the sync";
        double rest = rounds.median(whole, Used::cpuMicros)
                - rounds.median(where + ", its pages through nango:proxy", Used::cpuMicros)
                - rounds.median(where + ", its records saved", Used::cpuMicros);
        Table.row(where + ", the rest: script and hand-over", rest, "us CPU", "for each record");
    }

    private void round(String where, String connection) throws Exception {
        product.connect(connection);
        product.connect(connection + "-copy");
        rounds.add(where + ", its pages through nango:proxy", Used.by(postgres, RECORDS, () -> {
            for (int page = 1; page <= PAGES + 1; page++) {
                product.request("nango:proxy/demo?responseType=text&connectionId=" + connection
                        + "&path=/issues%3Fpage=" + page);
            }
        }));
        rounds.add(
                where + ", the sync",
                Used.by(
                        postgres,
                        RECORDS,
                        () -> product.request("nango:sync/demo/map-issues?connectionId=" + connection)));
        List<Json> saved = saved(dataset(connection));
        Dataset copy = dataset(connection + "-copy");
        rounds.add(
                where + ", its records saved",
                Used.by(
                        postgres,
                        RECORDS,
                        () -> saved.forEach(batch -> product.runtime().records().save(copy, batch, null))));
    }

    private static Dataset dataset(String connection) {
        return new Dataset(new ConnectionRef("demo", connection), "Issue", "base");
    }

    /** What the sync has saved, in batches as it saved them. */
    private List<Json> saved(Dataset dataset) {
        List<Json> batches = new ArrayList<>();
        int total = 0;
        String cursor = null;
        do {
            var page = product.runtime().records().list(dataset, RecordQuery.after(cursor, 100));
            total += page.records().size();
            batches.add(Batches.json(page.records().stream().map(record -> String.valueOf(record.payload()))));
            cursor = page.nextCursor();
        } while (cursor != null);
        if (total != RECORDS) {
            throw new IllegalStateException("Expected " + RECORDS + " records, but the sync saved " + total);
        }
        return batches;
    }
}
