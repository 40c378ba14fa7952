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
import io.github.camelnango.api.RecordPage;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import io.github.camelnango.operation.Operation;
import io.github.camelnango.operation.RecordFilter;
import io.github.camelnango.operation.RecordOptions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Lists one page of a model's records in the order of their last change. */
final class ListRecords implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        RecordPage page = call.runtime().records().list(call.dataset(), query(call));
        call.header(Headers.NEXT_CURSOR, page.nextCursor());
        RecordReply.set(call, page.records());
    }

    private static RecordQuery query(Call call) {
        RecordOptions options = call.target().records();
        return new RecordQuery(
                call.text(Headers.CURSOR, options.getCursor()),
                time(call, call.text(Headers.MODIFIED_AFTER, options.getModifiedAfter())),
                RecordIds.named(call),
                RecordFilter.of(call.subject(), call.text(Headers.FILTER, options.getFilter())),
                PageLimit.of(call));
    }

    private static @Nullable Instant time(Call call, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new NangoValidationException(call.subject()
                    + " needs a time such as 2026-01-31T12:00:00Z as modifiedAfter, but was given '" + text + "'");
        }
    }
}
