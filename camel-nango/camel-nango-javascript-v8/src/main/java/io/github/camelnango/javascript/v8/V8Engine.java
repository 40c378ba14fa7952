package io.github.camelnango.javascript.v8;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Host;
import io.github.camelnango.javascript.ScriptEngine;
import io.github.camelnango.javascript.ScriptTemplate;
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
