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
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.StoredRecord;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import io.github.camelnango.operation.Operation;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gets records by their ids, which the header, the option or the body names; those that do not exist are left out. */
final class GetRecords implements Operation.Blocking {

    private static final int CHUNK = 100;

    @Override
    public void execute(Call call) {
        Dataset dataset = call.dataset();
        List<String> ids = ids(call);
        List<StoredRecord> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<String> chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            RecordQuery query = new RecordQuery(null, null, chunk, Set.of(), CHUNK);
            found.addAll(call.runtime().records().list(dataset, query).records());
        }
        RecordReply.set(call, found);
    }

    private static List<String> ids(Call call) {
        List<String> named = RecordIds.named(call);
        if (named.isEmpty()) {
            // What a consumer of records says of the record it delivers.
            named = RecordIds.of(call, call.exchange().getMessage().getHeader(Headers.RECORD_ID));
        }
        Object body = call.exchange().getMessage().getBody();
        if (!named.isEmpty() || body == null) {
            if (named.isEmpty()) {
                throw new NangoValidationException(call.subject() + " needs ids: set the option ids, the header "
                        + Headers.IDS + " or " + Headers.RECORD_ID + ", or a list as body");
            }
            return named;
        }
        boolean json = body instanceof Json
                || body instanceof InputStream
                || body instanceof String text && text.stripLeading().startsWith("[");
        return RecordIds.of(call, json ? call.convert(List.class, call.json(), "a list of ids") : body);
    }
}
