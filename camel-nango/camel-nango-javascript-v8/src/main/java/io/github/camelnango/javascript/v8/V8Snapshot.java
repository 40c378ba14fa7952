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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The heap snapshot of the first bundle that is made ready in this process.
 *
 * <p>Isolates that live at the same time share V8's read-only heap, and V8 dies when they come from different snapshots, or some
 * from none. So there is one snapshot per process; and none if somebody else's isolates were there first.
 *
 * @param source the bundle in it; {@code null} if there is no snapshot
 * @param bytes the snapshot; {@code null} if there is none
 */
record V8Snapshot(@Nullable String source, byte @Nullable [] bytes) {
    private static final Logger LOG = LoggerFactory.getLogger(V8Engine.class);
    private static @Nullable V8Snapshot first;

    static synchronized V8Snapshot ofProcess(V8Host host, String resource, String source) throws JavetException {
        V8Snapshot known = first;
        if (known == null) {
            known = host.getV8RuntimeCount() == 0 ? create(host, resource, source) : new V8Snapshot(null, null);
            first = known;
        }
        return known;
    }

    private static V8Snapshot create(V8Host host, String resource, String source) throws JavetException {
        try (V8Runtime runtime = host.createV8Runtime(new V8RuntimeOptions().setCreateSnapshotEnabled(true))) {
            runtime.setLogger(new V8Log());
            runtime.getExecutor(source).setResourceName(resource).executeVoid();
            byte[] bytes = runtime.createSnapshot();
            LOG.debug("Snapshot of {}: {} bytes", resource, bytes.length);
            return new V8Snapshot(source, bytes);
        }
    }

    boolean holds(String bundle) {
        return bundle.equals(source);
    }
}
