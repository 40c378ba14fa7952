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
package io.github.camelnango.embedded.run.call;

import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import org.jspecify.annotations.Nullable;

/** Whether a run may still call its helper. Thread-safe. */
public final class RunGate {
    private volatile @Nullable NangoException closed;

    /** Every later call fails; the first reason stays. */
    public synchronized void close(NangoException reason) {
        if (closed == null) {
            closed = forScript(reason);
        }
    }

    public void check() {
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
