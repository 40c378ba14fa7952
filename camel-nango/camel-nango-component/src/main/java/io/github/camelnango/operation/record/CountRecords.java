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

import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import io.github.camelnango.operation.Operation;
import io.github.camelnango.operation.RecordFilter;

/** Counts records: without a filter those that are not deleted. */
final class CountRecords implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        String filter = call.text(Headers.FILTER, call.target().records().getFilter());
        call.reply(call.runtime().records().count(call.dataset(), RecordFilter.of(call.subject(), filter)));
    }
}
