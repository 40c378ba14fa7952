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
import io.github.camelnango.api.Json;
import io.github.camelnango.api.MassDeleteException;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.api.Records;
import io.github.camelnango.event.MassDeleteRefusedEvent;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import io.github.camelnango.operation.Operation;
import java.util.List;

/** Closes the deletion window: the body becomes the ids of the records that it deleted. */
final class TrackDeletesEnd implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        RunNotes run = RunNotes.of(call);
        run.end();
        List<String> deleted = end(call, Windows.required(call));
        run.wrote(new RecordChanges(0, 0, deleted.size(), 0), new Json("[]"));
        call.header(Headers.DELETED_COUNT, deleted.size());
        call.reply(deleted);
    }

    private static List<String> end(Call call, String window) {
        Records records = call.runtime().records();
        Dataset dataset = call.dataset();
        try {
            return records.trackDeletesEnd(dataset, window);
        } catch (MassDeleteException e) {
            if (call.flag(Headers.CONFIRM_DELETES, call.target().records().isConfirmDeletes())) {
                return records.confirmDeletes(dataset);
            }
            new MassDeleteRefusedEvent(call.exchange().getContext(), dataset, call.runId(), e).raise();
            throw e;
        }
    }
}
