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
package io.github.camelnango.javascript.source;

/** Three lines of source around a place, for error messages. */
final class CodeFrame {

    private CodeFrame() {}

    /** @param line from 1 */
    static String of(String source, int line, int column) {
        String[] lines = source.split("\r?\n", -1);
        int at = Math.max(1, Math.min(line, lines.length));
        StringBuilder frame = new StringBuilder();
        for (int i = Math.max(1, at - 1); i <= Math.min(lines.length, at + 1); i++) {
            frame.append(String.format("%n%s %4d | %s", i == at ? ">" : " ", i, lines[i - 1]));
            if (i == at) {
                frame.append(String.format("%n       | %s^", " ".repeat(Math.max(0, column - 1))));
            }
        }
        return frame.toString();
    }
}
