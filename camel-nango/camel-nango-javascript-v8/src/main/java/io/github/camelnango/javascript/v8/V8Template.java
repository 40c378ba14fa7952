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
import com.caoccao.javet.interop.V8Runtime;
import com.caoccao.javet.interop.options.V8RuntimeOptions;
import io.github.camelnango.javascript.engine.HostBridge;
import io.github.camelnango.javascript.engine.ScriptIsolate;
import io.github.camelnango.javascript.engine.ScriptTemplate;
import org.jspecify.annotations.Nullable;

/** Opens isolates from the process's snapshot, and loads the bundle where the snapshot holds another one. Thread-safe. */
final class V8Template implements ScriptTemplate {
    private final V8Host host;
    private final byte @Nullable [] snapshot;
    private final @Nullable String source;
    private final String resource;
    private final long heapBytes;

    private V8Template(
            V8Host host, byte @Nullable [] snapshot, @Nullable String source, String resource, long heapBytes) {
        this.host = host;
        this.snapshot = snapshot;
        this.source = source;
        this.resource = resource;
        this.heapBytes = heapBytes;
    }

    static V8Template of(V8Host host, String resource, String source, long heapBytes) throws JavetException {
        V8Snapshot snapshot = V8Snapshot.ofProcess(host, resource, source);
        return new V8Template(host, snapshot.bytes(), snapshot.holds(source) ? null : source, resource, heapBytes);
    }

    @Override
    public ScriptIsolate open(HostBridge bridge) {
        try {
            V8RuntimeOptions options = new V8RuntimeOptions();
            if (snapshot != null) {
                options.setSnapshotBlob(snapshot);
            }
            V8Runtime runtime = host.createV8Runtime(options);
            return V8Isolate.install(runtime, bridge, resource, source, heapBytes);
        } catch (JavetException e) {
            throw V8Isolate.failure(e);
        }
    }

    @Override
    public void close() {
        // The snapshot is the process's; V8 keeps no copy of it.
    }
}
