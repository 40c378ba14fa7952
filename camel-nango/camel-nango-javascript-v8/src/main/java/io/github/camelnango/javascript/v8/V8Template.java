package io.github.camelnango.javascript.v8;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.V8Runtime;
import com.caoccao.javet.interop.options.V8RuntimeOptions;
import io.github.camelnango.javascript.HostBridge;
import io.github.camelnango.javascript.ScriptIsolate;
import io.github.camelnango.javascript.ScriptTemplate;

/** A heap snapshot with the bundle loaded. Thread-safe. */
final class V8Template implements ScriptTemplate {
    private final V8Host host;
    private final byte[] snapshot;
    private final long heapBytes;

    V8Template(V8Host host, byte[] snapshot, long heapBytes) {
        this.host = host;
        this.snapshot = snapshot;
        this.heapBytes = heapBytes;
    }

    @Override
    public ScriptIsolate open(HostBridge bridge) {
        try {
            V8Runtime runtime = host.createV8Runtime(new V8RuntimeOptions().setSnapshotBlob(snapshot));
            return V8Isolate.install(runtime, bridge, heapBytes);
        } catch (JavetException e) {
            throw V8Isolate.failure(e);
        }
    }

    @Override
    public void close() {
        // The snapshot is an array of this object; V8 keeps no copy of it.
    }
}
