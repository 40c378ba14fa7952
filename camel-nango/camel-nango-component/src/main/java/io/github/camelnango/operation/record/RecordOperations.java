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
package io.github.camelnango.operation.record;

import io.github.camelnango.api.RecordWrite;
import io.github.camelnango.api.Records;
import io.github.camelnango.operation.Operation;
import java.util.Map;

/** The operations of {@code nango:records}. */
public final class RecordOperations {

    private RecordOperations() {}

    /** By name. */
    public static Map<String, Operation> all() {
        return Map.ofEntries(
                Map.entry("list", new ListRecords()),
                Map.entry("get", new GetRecords()),
                Map.entry("save", new WriteRecords(RecordWrite.SAVE, Records::save)),
                Map.entry("update", new WriteRecords(RecordWrite.UPDATE, Records::update)),
                Map.entry("delete", new WriteRecords(RecordWrite.DELETE, Records::delete)),
                Map.entry("rejects", new ListRejects()),
                Map.entry("skip", new SkipRecord()),
                Map.entry("count", new CountRecords()),
                Map.entry("prune", new PruneRecords()),
                Map.entry("trackDeletesStart", new TrackDeletesStart()),
                Map.entry("trackDeletesEnd", new TrackDeletesEnd()),
                Map.entry("confirmDeletes", new ConfirmDeletes()));
    }
}
