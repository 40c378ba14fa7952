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
package io.github.camelnango.api;

import java.util.List;
import java.util.concurrent.Executor;

/**
 * Settings of a script loader.
 *
 * @param locations folders in Nango's layout, {@code file:} (default) or {@code classpath:}
 * @param resources class loader for {@code classpath:}
 * @param hotReload whether changed files are used without a restart
 * @param engine engine by name; {@code auto} for the best that runs here
 * @param maxIsolates how many runs may be inside an engine at once; 0 to derive it from memory
 * @param heapBytes heap of one run
 * @param outputBytes largest output of a function, in bytes of JSON
 * @param executor for blocking work of the loader
 */
public record ScriptSettings(
        List<String> locations,
        ClassLoader resources,
        boolean hotReload,
        String engine,
        int maxIsolates,
        long heapBytes,
        long outputBytes,
        Executor executor) {

    public ScriptSettings {
        locations = List.copyOf(locations);
    }
}
