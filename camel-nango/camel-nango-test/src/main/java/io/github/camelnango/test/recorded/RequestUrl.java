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
package io.github.camelnango.test.recorded;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Path and query of an endpoint, as a URL parser of the web leaves them.
 *
 * @param path percent-encoded, with a leading slash
 * @param query entries in order, decoded
 */
record RequestUrl(String path, List<Entry> query) {

    /** One entry of a query. */
    record Entry(String name, String value) {}

    static RequestUrl of(String endpoint) {
        String text = endpoint.strip().replaceAll("[\\t\\n\\r]", "");
        text = text.replaceFirst("#.*$", "");
        if (text.matches("(?is)https?://.*")) {
            text = text.replaceFirst("(?i)^https?://[^/?\\\\]*", "");
        }
        int mark = text.indexOf('?');
        String path = mark < 0 ? text : text.substring(0, mark);
        return new RequestUrl(normal(path), entries(mark < 0 ? "" : text.substring(mark + 1)));
    }

    /** Entries of a query string, which may begin with a question mark. */
    static List<Entry> entries(String query) {
        List<Entry> entries = new ArrayList<>();
        for (String part : query.replaceFirst("^\\?", "").split("&")) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                entries.add(new Entry(
                        decode(equals < 0 ? part : part.substring(0, equals)),
                        equals < 0 ? "" : decode(part.substring(equals + 1))));
            }
        }
        return entries;
    }

    /** A percent sign that begins no escape stays. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8);
    }

    private static String normal(String path) {
        String rest = path.replace('\\', '/');
        Deque<String> parts = new ArrayDeque<>();
        String[] segments = (rest.startsWith("/") ? rest.substring(1) : rest).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            String segment = segments[i].replaceAll("(?i)%2e", ".");
            boolean dots = segment.equals(".") || segment.equals("..");
            if (segment.equals("..")) {
                parts.pollLast();
            }
            if (!dots) {
                parts.addLast(encode(segments[i]));
            } else if (i == segments.length - 1) {
                parts.addLast("");
            }
        }
        return "/" + String.join("/", parts);
    }

    private static String encode(String segment) {
        StringBuilder out = new StringBuilder();
        for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
            if (b <= ' ' || b == 0x7f || "\"#<>?`{}".indexOf(b) >= 0) {
                out.append(String.format("%%%02X", b & 0xff));
            } else {
                out.append((char) b);
            }
        }
        return out.toString();
    }
}
