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
package io.github.camelnango.test;

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LastAction;
import io.github.camelnango.api.LogEntry;
import io.github.camelnango.api.RecordPage;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.RunInfo;
import io.github.camelnango.api.StoredRecord;
import io.github.camelnango.embedded.EmbeddedRuntime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the runtime knows of a function's runs for one connection. */
record RunReader(EmbeddedRuntime runtime, FunctionName function, ConnectionRef connection) {
    private static final int MANY = 10_000;

    /** Runs that nothing but the test has started, newest first. */
    List<RunInfo> history() {
        return runtime.logs().runs(function.integration(), MANY).stream()
                .filter(info -> info.run().function().equals(function)
                        && info.run().connection().equals(connection)
                        && info.run().parent() == null)
                .toList();
    }

    Set<String> ids() {
        return history().stream().map(info -> info.run().id()).collect(Collectors.toSet());
    }

    List<LogEntry> logs(Set<String> before) {
        return history().stream()
                .map(info -> info.run().id())
                .filter(id -> !before.contains(id))
                .findFirst()
                .map(id -> runtime.logs().entries(id))
                .orElse(List.of());
    }

    @Nullable
    Json checkpoint() {
        return function.kind() == FunctionKind.SYNC
                ? runtime.checkpoint(connection, function.name(), Dataset.BASE_VARIANT)
                        .orElse(null)
                : null;
    }

    Map<String, List<SavedRecord>> records() {
        Map<String, List<SavedRecord>> records = new LinkedHashMap<>();
        for (String model : runtime.functions().get(function).definition().models()) {
            records.put(model, records(model));
        }
        return records;
    }

    private List<SavedRecord> records(String model) {
        Dataset dataset = new Dataset(connection, model, Dataset.BASE_VARIANT);
        List<SavedRecord> records = new ArrayList<>();
        String cursor = null;
        do {
            RecordPage page = runtime.records()
                    .list(dataset, new RecordQuery(cursor, null, List.of(), EnumSet.allOf(LastAction.class), 1000));
            page.records().forEach(record -> records.add(record(model, record)));
            cursor = page.nextCursor();
        } while (cursor != null);
        return records;
    }

    private static SavedRecord record(String model, StoredRecord record) {
        Json payload = record.payload();
        return new SavedRecord(
                model,
                record.id(),
                record.lastAction(),
                payload == null ? Map.of() : SavedRecord.content(payload),
                record.lastModifiedAt());
    }
}
