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

/**
 * A record that was handed in and is valid; its text stays where it was until it must be stored.
 *
 * @param id its id as text
 * @param hash of its content
 * @param source the text that holds it
 * @param from where it begins there
 * @param to where it ends there
 */
record Incoming(String id, Hash hash, String source, int from, int to) {

    /** The record's JSON text. */
    String text() {
        return source.substring(from, to);
    }
}
