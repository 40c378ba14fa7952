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
package io.github.camelnango.embedded.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records that are written together: those that can be, by id, and those that cannot. Not thread-safe. */
final class ReadBatch {
    /** Records per transaction. */
    static final int SIZE = 1_000;

    private final Map<String, Incoming> records = new LinkedHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int repeated;

    /** Of two records with one id the first is kept, as in Nango. */
    void add(Incoming record) {
        var first = records.putIfAbsent(record.id(), record);
        if (first == null) {
            return;
        }
        repeated++;
        if (!first.hash().equals(record.hash())) {
            rejected.add(new Rejected(
                    record.id(),
                    record.id(),
                    "The record has the id of another record before it in the same batch, and other content",
                    record.source(),
                    record.from(),
                    record.to()));
        }
    }

    void reject(Rejected record) {
        rejected.add(record);
    }

    Map<String, Incoming> records() {
        return records;
    }

    List<Rejected> rejected() {
        return rejected;
    }

    /** How many records had the id of one before. */
    int repeated() {
        return repeated;
    }

    boolean isFull() {
        return records.size() + rejected.size() >= SIZE;
    }

    boolean isEmpty() {
        return records.isEmpty() && rejected.isEmpty();
    }
}
