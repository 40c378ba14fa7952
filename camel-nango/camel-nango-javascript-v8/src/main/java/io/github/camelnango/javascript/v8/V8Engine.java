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
package io.github.camelnango.javascript.v8;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Host;
import io.github.camelnango.javascript.engine.ScriptEngine;
import io.github.camelnango.javascript.engine.ScriptTemplate;
import java.util.Optional;

/**
 * Runs scripts on V8. Preferred where its native library exists. Thread-safe.
 *
 * <p>V8 takes its flags once per process: the first heap limit that is asked for holds for all isolates.
 */
public final class V8Engine implements ScriptEngine {

    @Override
    public String name() {
        return "v8";
    }

    @Override
    public int priority() {
        return 100;
    }

    @Override
    public Optional<String> unsupported() {
        return V8Library.unsupported();
    }

    @Override
    public ScriptTemplate prepare(String resource, String source, long heapBytes) {
        V8Host host = V8Library.host(heapBytes);
        try {
            return V8Template.of(host, resource, source, V8Library.heapBytes());
        } catch (JavetException e) {
            throw V8Isolate.failure(e);
        }
    }
}
