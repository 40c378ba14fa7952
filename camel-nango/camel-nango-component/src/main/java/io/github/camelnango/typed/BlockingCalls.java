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
package io.github.camelnango.typed;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.Run;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Calls the helper of a run and waits for the answer. Thread-safe. */
final class BlockingCalls {
    private final Nango nango;
    private final JsonCodec codec;

    BlockingCalls(Nango nango, JsonCodec codec) {
        this.nango = nango;
        this.codec = codec;
    }

    Nango nango() {
        return nango;
    }

    Run run() {
        return nango.run();
    }

    JsonCodec codec() {
        return codec;
    }

    /** The answer; fails with the failure of the call itself, and if the thread is interrupted. */
    Json call(String method, @Nullable Object... arguments) {
        Json json = codec.write(Arrays.asList(arguments), "nango." + method);
        try {
            return nango.call(method, json).toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw failure(method, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NangoScriptException(
                    "script_aborted",
                    "nango." + method + " was not waited for, because the thread was interrupted in " + run());
        }
    }

    <T> @Nullable T call(Class<T> type, String method, @Nullable Object... arguments) {
        return read(call(method, arguments), type, method);
    }

    JsonNode tree(String method, @Nullable Object... arguments) {
        return codec.tree(call(method, arguments));
    }

    <T> @Nullable T read(Json json, Class<T> type, String method) {
        return codec.read(json, codec.type(type), "The answer of nango." + method);
    }

    private RuntimeException failure(String method, Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof RuntimeException known) {
            return known;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        // The exception of a route that the call went through, which may be a checked one.
        return new NangoException(
                "script_internal_error",
                "nango." + method + " failed: " + cause.getClass().getName() + ": " + cause.getMessage(),
                cause);
    }
}
