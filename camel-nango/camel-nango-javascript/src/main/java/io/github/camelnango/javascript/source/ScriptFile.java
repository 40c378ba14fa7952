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

import io.github.camelnango.api.FunctionName;
import java.nio.file.Path;

/**
 * A file that holds a function.
 *
 * @param name the function
 * @param location where it lies
 * @param root the folder of the location that holds the integrations: empty, or {@code integrations/}
 * @param path the file, relative to the location
 */
public record ScriptFile(FunctionName name, ScriptLocation location, String root, String path) {

    /** A file of a folder, whatever it holds. */
    public static ScriptFile of(FunctionName name, Path folder, String path) {
        return new ScriptFile(name, new FolderLocation(folder), "", path);
    }

    public String place() {
        return location.place(path);
    }
}
