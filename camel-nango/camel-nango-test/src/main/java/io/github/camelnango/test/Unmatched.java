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
package io.github.camelnango.test;

import io.github.camelnango.test.provider.ProviderRequest;
import java.util.List;

/** Says what was asked for that nobody has prepared. */
final class Unmatched {
    private static final int LONGEST = 200;

    private Unmatched() {}

    static String message(List<ProviderRequest> requests, int all) {
        StringBuilder text = new StringBuilder();
        text.append(requests.size()).append(" of ").append(all).append(" requests had no answer:\n");
        for (ProviderRequest request : requests) {
            text.append("  ").append(request.line());
            if (!request.body().isEmpty()) {
                text.append("\n    body ").append(shortened(request.body()));
            }
            text.append('\n');
        }
        return text.append("Program one, provider.on(\"")
                .append(requests.get(0).method())
                .append("\", \"")
                .append(requests.get(0).path())
                .append("\").reply(200, \"...\"), add a recording to fixtures, or set failOnUnmatched to false")
                .toString();
    }

    private static String shortened(String body) {
        return body.length() <= LONGEST ? body : body.substring(0, LONGEST) + "...";
    }
}
