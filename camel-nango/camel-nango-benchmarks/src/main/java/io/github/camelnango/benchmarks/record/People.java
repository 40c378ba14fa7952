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
package io.github.camelnango.benchmarks.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented contacts of a CRM, 2 KB of JSON each, of which compression saves about half. */
final class People {
    private static final String[] WORDS =
            ("account budget call contract customer decision delivery discount email export"
                            + " factory follow forecast import invoice launch lead market meeting north offer order partner phone"
                            + " pipeline plan price product project proposal quarter region renewal report request review sales"
                            + " seat service shipment south supplier support team trial upgrade value vendor visit week yearly")
                    .split(" ");
    private static final int NOTE_WORDS = 115;

    private People() {}

    /** Ids do not come in their order, as with most providers. */
    static String id(int number) {
        return "003" + String.format("%015x", new Random(number).nextLong() >>> 4);
    }

    /** @param version another one makes a record with another content */
    static String person(int number, int version) {
        var random = new Random(31L * number);
        var json = new StringBuilder(2_100);
        json.append("{\"id\":\"").append(id(number)).append("\",\"version\":").append(version);
        for (String name : List.of("accountId", "ownerId", "createdById", "lastModifiedById", "externalKey")) {
            json.append(",\"").append(name).append("\":\"").append(hex(random)).append('"');
        }
        for (String name : List.of("firstName", "lastName", "company", "title", "department", "leadSource", "city")) {
            json.append(",\"")
                    .append(name)
                    .append("\":\"")
                    .append(words(random, 2))
                    .append('"');
        }
        json.append(",\"email\":\"")
                .append(hex(random))
                .append("@example.com\",\"phone\":\"+49 ")
                .append(100_000_000 + random.nextInt(900_000_000))
                .append("\",\"annualRevenue\":")
                .append(random.nextInt(10_000_000))
                .append(".5,\"optedOut\":")
                .append(random.nextBoolean())
                .append(",\"createdAt\":\"2025-0")
                .append(1 + random.nextInt(9))
                .append("-11T09:00:00.000Z\"");
        json.append(",\"description\":\"").append(words(random, NOTE_WORDS)).append("\",\"custom\":{");
        for (int field = 0; field < 16; field++) {
            json.append(field == 0 ? "" : ",")
                    .append("\"field_")
                    .append(field)
                    .append("__c\":\"")
                    .append(hex(random))
                    .append(' ')
                    .append(words(random, 1))
                    .append('"');
        }
        return json.append("},\"tags\":[\"")
                .append(words(random, 1))
                .append("\",null,1]}")
                .toString();
    }

    private static String hex(Random random) {
        return Long.toHexString(random.nextLong());
    }

    private static String words(Random random, int count) {
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS[random.nextInt(WORDS.length)]);
        }
        return String.join(" ", words);
    }
}
