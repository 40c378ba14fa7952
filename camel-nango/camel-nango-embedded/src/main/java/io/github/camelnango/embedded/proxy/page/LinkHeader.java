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
package io.github.camelnango.embedded.proxy.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code Link} headers as RFC 8288 has them: quoted parameters may hold commas and semicolons. */
final class LinkHeader {
    private static final Pattern LINK = Pattern.compile(
            "<([^>]*)>((?:\\s*;\\s*[^\\s=;,]+\\s*(?:=\\s*(?:\"(?:[^\"\\\\]|" + "\\\\.)*\"|[^\\s\";,]*))?)*)");
    private static final Pattern REL =
            Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s\";,]*))");

    private LinkHeader() {}

    /** The first link of that relation; {@code null} if there is none. */
    static @Nullable String find(List<String> headers, String relation) {
        for (String header : headers) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                if (has(link.group(2), relation)) {
                    return link.group(1).strip();
                }
            }
        }
        return null;
    }

    private static boolean has(String parameters, String relation) {
        Matcher rel = REL.matcher(parameters);
        if (!rel.find()) {
            return false;
        }
        String value = rel.group(1) == null ? rel.group(2) : rel.group(1);
        return List.of(value.strip().split("\\s+")).stream().anyMatch(relation::equalsIgnoreCase);
    }
}
