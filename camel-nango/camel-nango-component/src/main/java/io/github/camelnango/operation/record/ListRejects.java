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

import io.github.camelnango.api.RejectPage;
import io.github.camelnango.api.RejectedRecord;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import io.github.camelnango.operation.Operation;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists one page of the records that could not be kept, as Maps. */
final class ListRejects implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        RejectPage page = call.runtime()
                .records()
                .rejects(
                        call.dataset(),
                        call.text(Headers.CURSOR, call.target().records().getCursor()),
                        PageLimit.of(call));
        call.header(Headers.NEXT_CURSOR, page.nextCursor());
        call.reply(page.records().stream().map(ListRejects::members).toList());
    }

    private static Map<String, Object> members(RejectedRecord rejected) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (rejected.id() != null) {
            members.put("id", rejected.id());
        }
        members.put("reason", rejected.reason());
        if (rejected.run() != null) {
            members.put("run", rejected.run());
        }
        members.put("at", rejected.at().toString());
        members.put("times", rejected.times());
        members.put("payload", rejected.payload());
        members.put("truncated", rejected.truncated());
        members.put("cursor", rejected.cursor());
        return members;
    }
}
