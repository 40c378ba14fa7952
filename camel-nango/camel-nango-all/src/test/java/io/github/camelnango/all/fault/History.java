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
package io.github.camelnango.all.fault;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a provider has, with the time of each record's last change. Several records may change at one time. */
final class History {
    private record Item(int id, int value, boolean turned, boolean deleted, int changed) {
        String json() {
            // The order of the keys is no change of the record.
            String record = turned
                    ? "{\"value\":" + value + ",\"id\":\"" + id + "\"}"
                    : "{\"id\":\"" + id + "\",\"value\":" + value + "}";
            return "{\"changed\":" + changed + ",\"deleted\":" + deleted + ",\"record\":" + record + "}";
        }
    }

    private static final int PAGE = 3;

    private final Map<Integer, Item> items = new TreeMap<>();
    private int now = 1;

    synchronized void tick() {
        now++;
    }

    synchronized void put(int id, int value) {
        items.put(id, new Item(id, value, false, false, now));
    }

    synchronized void turn(int id) {
        items.computeIfPresent(id, (key, item) -> new Item(id, item.value(), !item.turned(), item.deleted(), now));
    }

    synchronized void delete(int id) {
        items.computeIfPresent(id, (key, item) -> new Item(id, item.value(), false, true, now));
    }

    /** The records that there are, id to value. */
    synchronized Map<String, Integer> live() {
        return items.values().stream()
                .filter(item -> !item.deleted())
                .collect(Collectors.toMap(item -> String.valueOf(item.id()), Item::value));
    }

    /** The records whose last change is before that time, id to value, -1 for deleted ones. */
    synchronized Map<String, Integer> before(int time) {
        return items.values().stream()
                .filter(item -> item.changed() < time)
                .collect(Collectors.toMap(
                        item -> String.valueOf(item.id()), item -> item.deleted() ? -1 : item.value()));
    }

    /** A page of the changes since that time, that time included. */
    synchronized String page(int since, int offset) {
        return items.values().stream()
                .filter(item -> item.changed() >= since)
                .sorted(Comparator.comparingInt(Item::changed))
                .skip(offset)
                .limit(PAGE)
                .map(Item::json)
                .collect(Collectors.joining(",", "[", "]"));
    }
}
