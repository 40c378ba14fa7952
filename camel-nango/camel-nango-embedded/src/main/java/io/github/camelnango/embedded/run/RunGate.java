package io.github.camelnango.embedded.run;

import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import org.jspecify.annotations.Nullable;

/** Whether a run may still call its helper. Thread-safe. */
final class RunGate {
    private volatile @Nullable NangoException closed;

    /** Every later call fails; the first reason stays. */
    synchronized void close(NangoException reason) {
        if (closed == null) {
            closed = forScript(reason);
        }
    }

    void check() {
        NangoException reason = closed;
        if (reason != null) {
            throw reason;
        }
    }

    /** Scripts know the end of their time by another name than callers do. */
    private static NangoException forScript(NangoException reason) {
        String type = reason.getType().equals("function_runtime_timed_out") ? "execution_timeout" : "script_aborted";
        return new NangoScriptException(type, reason.getMessage(), null, null, reason);
    }
}
