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

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.PendingDataset;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.Records;
import io.github.camelnango.api.StoredRecord;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import io.github.camelnango.operation.Operation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Moves a consumer past the record that holds it back, which the caller names, so that none is skipped by mistake. */
final class SkipRecord implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        Records records = call.runtime().records();
        Dataset dataset = call.dataset();
        String consumer = call.target().records().getConsumer();
        String id = call.exchange().getMessage().getHeader(Headers.RECORD_ID, String.class);
        if (consumer == null || id == null) {
            throw new NangoValidationException(call.target() + " needs the option consumer and the header "
                    + Headers.RECORD_ID + " to skip a record: both are named in the message about the failure");
        }
        StoredRecord next = next(records, consumer, dataset);
        if (next == null || !next.id().equals(id)) {
            throw new NangoValidationException("Consumer " + consumer + " is not held back by record " + id + " of "
                    + dataset + (next == null ? ": nothing waits for it there" : ", but is before record " + next.id())
                    + "; nothing is skipped");
        }
        records.savePosition(consumer, dataset, next.cursor());
        RecordReply.set(call, List.of(next));
    }

    private static @Nullable StoredRecord next(Records records, String consumer, Dataset dataset) {
        List<PendingDataset> pending = records.pending(
                consumer,
                dataset.connection().integration(),
                Set.of(dataset.model()),
                dataset.connection().id(),
                dataset.variant());
        return pending.stream()
                .flatMap(one -> records.list(dataset, RecordQuery.after(one.position(), 1)).records().stream())
                .findFirst()
                .orElse(null);
    }
}
