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
package io.github.camelnango.embedded.record;

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.StoredRecord;
import io.github.camelnango.embedded.store.Store;
import io.github.camelnango.embedded.store.TestSettings;
import java.util.List;
import java.util.stream.Collectors;

/** Records of a store with the connections {@code acme} and {@code zeta} of {@code github}. */
final class RecordsFixture implements AutoCloseable {
    static final ConnectionRef ACME = new ConnectionRef("github", "acme");
    static final ConnectionRef ZETA = new ConnectionRef("github", "zeta");
    static final Dataset ISSUES = new Dataset(ACME, "Issue", "base");

    final Store store;
    final StoredRecords records;

    RecordsFixture(TestSettings settings) {
        store = settings.open();
        records = new StoredRecords(store, settings.settings());
        connect(1, ACME);
        connect(2, ZETA);
    }

    private void connect(long number, ConnectionRef ref) {
        store.state()
                .write(handle -> handle.execute(
                        "insert into nango_connection (id, integration, connection_id, provider, credentials,"
                                + " connection_config, tags, created_at, updated_at)"
                                + " values (?, ?, ?, 'github', ?, '{}', '{}', 0, 0) on conflict (id) do nothing",
                        number,
                        ref.integration(),
                        ref.id(),
                        new byte[0]));
    }

    RecordChanges save(String records) {
        return save(ISSUES, records);
    }

    RecordChanges save(Dataset dataset, String records) {
        return this.records.save(dataset, new Json(records), null);
    }

    RecordChanges update(String records) {
        return this.records.update(ISSUES, new Json(records), null);
    }

    RecordChanges delete(String records) {
        return this.records.delete(ISSUES, new Json(records), null);
    }

    List<StoredRecord> all() {
        return all(ISSUES);
    }

    List<StoredRecord> all(Dataset dataset) {
        return records.list(dataset, RecordQuery.after(null, 10_000)).records();
    }

    StoredRecord one(String id) {
        return all().stream()
                .filter(record -> record.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Ids and last actions in the order of change, such as {@code "1 ADDED, 2 DELETED"}. */
    String changes() {
        return all().stream()
                .map(record -> record.id() + " " + record.lastAction())
                .collect(Collectors.joining(", "));
    }

    /** The counts kept with the dataset, {@code live/bytes}. */
    String counts() {
        return store.state().read(handle -> handle.createQuery(
                        "select live, bytes from nango_dataset where model_name = 'Issue' and variant = 'base'")
                .map((row, context) -> row.getLong(1) + "/" + row.getLong(2))
                .one());
    }

    @Override
    public void close() {
        store.close();
    }
}
