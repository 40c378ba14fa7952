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

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A folder of scripts, wherever it lies. Paths are relative to it, with slashes. Thread-safe. */
interface ScriptLocation {

    /** Tells a change of a file without reading it. */
    record Stamp(long size, long modified) {}

    /** Where a file lies, for messages. */
    String place(String path);

    /** Names of the folders in a folder, links followed; none if it does not exist. */
    List<String> folders(String path) throws IOException;

    /** Names of the files in a folder; none if it does not exist. */
    List<String> files(String path) throws IOException;

    /** Empty if there is no such file. */
    Optional<Stamp> stamp(String path);

    /** The text of a file, in UTF-8. */
    String read(String path) throws IOException;
}
