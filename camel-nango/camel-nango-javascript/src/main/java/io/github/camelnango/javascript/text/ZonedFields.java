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
package io.github.camelnango.javascript.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** A moment's year, month, day and so on in a time zone. */
final class ZonedFields {
    private ZonedFields() {}

    static ObjectNode at(long milliseconds, JsonNode zone) {
        ZoneId id = zone.isNull() || zone.isMissingNode() ? ZoneId.systemDefault() : zone(zone.asText());
        ZonedDateTime time = Instant.ofEpochMilli(milliseconds).atZone(id);
        TimeZone names = TimeZone.getTimeZone(id);
        boolean summer = names.inDaylightTime(new Date(milliseconds));
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", name(id))
                .put("year", time.getYear())
                .put("month", time.getMonthValue())
                .put("day", time.getDayOfMonth())
                .put("weekday", time.getDayOfWeek().getValue())
                .put("hour", time.getHour())
                .put("minute", time.getMinute())
                .put("second", time.getSecond())
                .put("offset", time.getOffset().getTotalSeconds())
                .put("short", names.getDisplayName(summer, TimeZone.SHORT, Locale.US))
                .put("long", names.getDisplayName(summer, TimeZone.LONG, Locale.US));
    }

    private static String name(ZoneId id) {
        return switch (id.getId()) {
            case "Z", "GMT", "Etc/UTC", "Etc/GMT", "GMT0", "Etc/UCT", "UCT", "Zulu", "Etc/Zulu" -> "UTC";
            default -> id.getId();
        };
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneId.getAvailableZoneIds().stream()
                    .filter(known -> known.equalsIgnoreCase(name))
                    .findFirst()
                    .map(ZoneId::of)
                    .orElseThrow(() -> new IllegalArgumentException("Invalid time zone specified: " + name));
        }
    }
}
