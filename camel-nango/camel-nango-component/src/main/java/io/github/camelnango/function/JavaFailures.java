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
package io.github.camelnango.function;

import io.github.camelnango.api.ActionException;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoActionException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.Run;
import io.github.camelnango.typed.JsonCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the failure of a run of what code in Java threw. */
final class JavaFailures {
    private static final String HERE = JavaFailures.class.getPackageName() + ".";
    private static final int FRAMES = 20;

    private JavaFailures() {}

    static NangoException of(Run run, Throwable thrown, JsonCodec codec) {
        if (thrown instanceof NangoException known) {
            return known;
        }
        String subject = run.function() + ", connection " + run.connection().id();
        if (thrown instanceof ActionException action) {
            Json payload = codec.write(action.getPayload(), "the payload of an ActionException");
            NangoActionException failure = new NangoActionException(
                    subject + ": the function threw an ActionException",
                    payload.text().startsWith("{") ? payload : new Json("{\"message\":" + payload.text() + "}"));
            failure.addSuppressed(action);
            return failure;
        }
        List<String> stack = stack(thrown);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("name", thrown.getClass().getName());
        payload.put("message", String.valueOf(thrown.getMessage()));
        payload.put("stacktrace", stack);
        String place = stack.size() > 1 ? " (" + stack.get(1) + ")" : "";
        return new NangoScriptException(
                thrown instanceof OutOfMemoryError ? "function_runtime_out_of_memory" : "script_internal_error",
                subject + ": " + thrown + place,
                codec.write(payload, "a failure"),
                String.join("\n", stack),
                thrown);
    }

    /** The author's part of the stack: what called the author is ours. */
    private static List<String> stack(Throwable thrown) {
        List<String> lines = new ArrayList<>();
        for (Throwable cause = thrown; cause != null && lines.size() < FRAMES; cause = cause.getCause()) {
            lines.add((cause == thrown ? "" : "Caused by: ") + cause);
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith(HERE) || lines.size() >= FRAMES) {
                    break;
                }
                lines.add("at " + frame);
            }
        }
        return lines;
    }
}
