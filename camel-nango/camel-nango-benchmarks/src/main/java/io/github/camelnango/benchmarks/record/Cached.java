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
import io.github.camelnango.api.PendingDataset;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.Records;
import io.github.camelnango.benchmarks.Product;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The product's records on one database. */
final class Cached implements AutoCloseable {
    private static final String NOBODY = "http://127.0.0.1:9";

    private static final Set<String> MODELS = Set.of("Person");

    private final Product product;
    private final Records records;

    /** @param jdbcUrl of PostgreSQL; {@code null} for SQLite in the folder */
    Cached(Path folder, @Nullable String jdbcUrl, @Nullable String passphrase) throws Exception {
        product = Product.started(folder, NOBODY, jdbcUrl, passphrase);
        records = product.runtime().records();
    }

    /** A dataset of a new connection. */
    Dataset dataset(String connection) {
        product.connect(connection);
        return new Dataset(new ConnectionRef("demo", connection), "Person", "base");
    }

    RecordChanges save(Dataset dataset, List<Json> batches) {
        var changes = RecordChanges.NONE;
        for (var batch : batches) {
            changes = changes.plus(records.save(dataset, batch, null));
        }
        return changes;
    }

    /** Opens a deletion window and writes what there still is. */
    void keep(Dataset dataset, List<Json> batches) {
        records.trackDeletesStart(dataset, "benchmark");
        save(dataset, batches);
    }

    int deleteOutdated(Dataset dataset) {
        return records.trackDeletesEnd(dataset, "benchmark").size();
    }

    /** Reads all records by cursor; how many. */
    int readAll(Dataset dataset, int limit) {
        int total = 0;
        String cursor = null;
        do {
            var page = records.list(dataset, RecordQuery.after(cursor, limit));
            total += page.records().size();
            cursor = page.nextCursor();
        } while (cursor != null);
        return total;
    }

    void startFromNow(String consumer) {
        records.startFromNow(consumer, "demo", MODELS, null, null);
    }

    List<PendingDataset> pending(String consumer) {
        return records.pending(consumer, "demo", MODELS, null, null);
    }

    @Override
    public void close() {
        product.close();
    }
}
