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
package io.github.camelnango.embedded.run.record;

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.Json;
import io.github.camelnango.embedded.json.JsonText;
import io.github.camelnango.embedded.run.call.Replies;
import io.github.camelnango.embedded.run.call.RunCalls;
import io.github.camelnango.embedded.run.call.RunHeaders;
import io.github.camelnango.embedded.run.call.Stages;
import io.github.camelnango.embedded.run.service.CursorOrder;
import io.github.camelnango.embedded.run.service.RunServices;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The pages of an iteration over records. A record that is updated moves to the end of the order, so a loop that writes
 * what it reads would never end: an iteration stops at the position that was the last one when it began. Thread-safe.
 */
public final class RecordPages {
    private static final int PAGE = 100;
    private static final String UNTIL = "until";

    private final RunServices services;

    public RecordPages(RunServices services) {
        this.services = services;
    }

    /**
     * @param cursor where the page begins
     * @param until the last position of the iteration; {@code null} if it has none
     */
    private record Position(@Nullable String cursor, @Nullable String until) {}

    /**
     * One page.
     *
     * @param list the call that reads it
     * @param position {@code next} of the page before, or the cursor of a record; {@code null} for the beginning
     */
    public CompletionStage<Json> page(Dataset dataset, RunCalls.Call list, @Nullable String position) {
        return Stages.on(services.settings().io(), () -> position(dataset, position))
                .thenCompose(from -> list.header(RunHeaders.CURSOR, from.cursor())
                        .header(RunHeaders.LIMIT, PAGE)
                        .send()
                        .thenApply(reply -> page(reply, from.until())));
    }

    private Position position(Dataset dataset, @Nullable String position) {
        String[] parts = position == null ? new String[0] : position.split(" ", 3);
        if (parts.length == 3 && parts[0].equals(UNTIL)) {
            return new Position(parts[2], parts[1]);
        }
        return new Position(position, services.records().lastCursor(dataset));
    }

    private Json page(HelperReply reply, @Nullable String until) {
        Json json = Replies.json(reply);
        List<String> records = json.isNull() ? new ArrayList<>() : JsonText.elements(json.text());
        boolean passed = until != null && cut(records, until);
        Object next = passed ? null : Replies.header(reply, RunHeaders.NEXT_CURSOR);
        String text = next == null ? null : next.toString();
        if (text != null && until != null) {
            boolean end = text.equals(until) || services.cursorOrder().isAfter(text, until);
            text = end ? null : UNTIL + " " + until + " " + text;
        }
        return new Json("{\"records\":[" + String.join(",", records) + "],\"next\":"
                + (text == null ? "null" : JsonText.write(text)) + "}");
    }

    /** Takes away what is behind the last position; whether there was any. */
    private boolean cut(List<String> records, String until) {
        CursorOrder order = services.cursorOrder();
        int size = records.size();
        while (!records.isEmpty()) {
            String cursor = JsonText.parse(records.get(records.size() - 1))
                    .at("/_nango_metadata/cursor")
                    .asText();
            if (!order.isAfter(cursor, until)) {
                break;
            }
            records.remove(records.size() - 1);
        }
        return records.size() < size;
    }
}
