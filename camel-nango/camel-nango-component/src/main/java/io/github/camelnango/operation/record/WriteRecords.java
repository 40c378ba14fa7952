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
import io.github.camelnango.api.GuardedWrite;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.api.RecordWrite;
import io.github.camelnango.api.Records;
import io.github.camelnango.event.RecordsRejectedEvent;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import io.github.camelnango.operation.Operation;
import org.jspecify.annotations.Nullable;

/** Saves, updates or deletes the records in the body, which stays; headers tell the counts. */
final class WriteRecords implements Operation.Blocking {

    private final RecordWrite kind;
    private final Write write;

    WriteRecords(RecordWrite kind, Write write) {
        this.kind = kind;
        this.write = write;
    }

    @Override
    public void execute(Call call) {
        RecordChanges changes = write(call);
        call.header(Headers.ADDED, changes.added());
        call.header(Headers.UPDATED, changes.updated());
        call.header(Headers.DELETED, changes.deleted());
        call.header(Headers.UNCHANGED, changes.unchanged());
        call.header(Headers.REJECTED, changes.rejected());
        if (changes.rejected() > 0) {
            new RecordsRejectedEvent(call.exchange().getContext(), call.dataset(), call.runId(), changes.rejected())
                    .raise();
        }
    }

    private RecordChanges write(Call call) {
        RunNotes run = RunNotes.of(call);
        run.start();
        try {
            Json records = array(call);
            check(call, records);
            RecordChanges changes = write(call, call.runtime().records(), records);
            run.wrote(changes, records);
            return changes;
        } catch (RuntimeException e) {
            run.failed(e);
            throw e;
        }
    }

    private RecordChanges write(Call call, Records port, Json records) {
        String since =
                call.text(Headers.UNLESS_MODIFIED_AFTER, call.target().records().getUnlessModifiedAfter());
        if (since == null) {
            return write.apply(port, call.dataset(), records, call.window());
        }
        GuardedWrite written = port.write(kind, call.dataset(), records, call.window(), since);
        call.header(Headers.UNLESS_MODIFIED_AFTER, written.since());
        return written.changes();
    }

    /** What a helper writes, its run has checked. */
    private void check(Call call, Json records) {
        if (kind != RecordWrite.DELETE && call.helperCall() == null) {
            call.runtime()
                    .functions()
                    .checkRecords(
                            call.dataset(),
                            records,
                            kind == RecordWrite.UPDATE,
                            call.target().validation());
        }
    }

    private static Json array(Call call) {
        Json json = call.json();
        if (json == null || !"[{".contains(json.text().stripLeading().substring(0, 1))) {
            throw new NangoValidationException(
                    call.subject() + " needs records as body: a list of Maps, one Map, or a JSON array");
        }
        // A stream was read by now; the body that stays has to be one that can be read again.
        if (call.exchange().getMessage().getBody() instanceof java.io.InputStream) {
            call.reply(json);
        }
        return json.text().stripLeading().startsWith("[") ? json : new Json("[" + json.text() + "]");
    }

    /** A method of the records port. */
    interface Write {

        RecordChanges apply(Records port, Dataset dataset, Json records, @Nullable String run);
    }
}
