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

import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.PrunedRecords;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import io.github.camelnango.operation.Operation;
import java.util.Map;

/** Removes the content of records up to a cursor, some at a time. */
final class PruneRecords implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        String until = call.text(Headers.CURSOR, call.target().records().getCursor());
        if (until == null) {
            throw new NangoValidationException(call.subject() + " needs the option cursor or the header "
                    + Headers.CURSOR + ": that of the last record whose content is to be removed");
        }
        PrunedRecords pruned = call.runtime().records().prune(call.dataset(), until, PageLimit.of(call));
        call.reply(Map.of("count", pruned.count(), "has_more", pruned.more()));
    }
}
