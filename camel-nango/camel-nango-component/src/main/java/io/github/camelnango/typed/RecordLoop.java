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
package io.github.camelnango.typed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of one model, read page by page. Not thread-safe. */
final class RecordLoop<T> implements Iterator<T> {
    private final BlockingCalls calls;
    private final String model;
    private final Class<T> type;
    private Iterator<T> page = List.<T>of().iterator();
    private @Nullable String cursor;
    private boolean last;

    RecordLoop(BlockingCalls calls, String model, @Nullable String cursor, Class<T> type) {
        this.calls = calls;
        this.model = model;
        this.cursor = cursor;
        this.type = type;
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && !last) {
            JsonNode answer = calls.tree("listRecordsPage", model, cursor);
            List<T> records =
                    calls.codec().read(answer.path("records"), calls.codec().listOf(type), "A record of " + model);
            page = records == null ? List.<T>of().iterator() : records.iterator();
            cursor = answer.path("next").textValue();
            last = cursor == null;
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no further record");
        }
        return page.next();
    }
}
