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
package io.github.camelnango.javascript.engine;

/** What a script can reach outside its isolate. Called by the thread that is inside the isolate; must not block. */
public interface HostBridge {

    /**
     * Installed as {@code __host}: starts a call, which is answered later by calling the bundle's {@code settle}.
     *
     * @param id the script's number of the call
     * @param method what to call
     * @param json its arguments
     */
    void call(int id, String method, String json);

    /**
     * Installed as {@code __hostSync}: answers at once.
     *
     * @param operation what to do
     * @param json its arguments
     * @return <code>{"ok": x}</code> or <code>{"error": {"message": text}}</code>
     */
    String callSync(String operation, String json);
}
