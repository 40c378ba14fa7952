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
package io.github.camelnango.javascript.host;

import io.github.camelnango.javascript.engine.HostBridge;

/** The host of isolates that only compile or describe: there is no run that a call could belong to. */
public enum NoHost implements HostBridge {
    INSTANCE;

    @Override
    public void call(int id, String method, String json) {
        throw new IllegalStateException("nango." + method + " cannot be called while the file is loaded");
    }

    @Override
    public String callSync(String operation, String json) {
        return HostOperations.perform(operation, json);
    }
}
