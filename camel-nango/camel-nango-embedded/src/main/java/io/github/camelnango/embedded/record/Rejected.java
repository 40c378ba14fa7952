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

import org.jspecify.annotations.Nullable;

/**
 * A record that was handed in and cannot be kept.
 *
 * @param id its id if that is usable; {@code null} if not
 * @param named its id as it is; {@code null} if it has none
 * @param reason why it cannot be kept
 * @param source the text that holds it
 * @param from where it begins there
 * @param to where it ends there
 */
record Rejected(@Nullable String id, @Nullable String named, String reason, String source, int from, int to) {

    /** How many characters its JSON text has. */
    int length() {
        return to - from;
    }

    /** The first characters of its JSON text. */
    String beginning(int characters) {
        return source.substring(from, Math.min(to, from + characters));
    }
}
