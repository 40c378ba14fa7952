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
package io.github.camelnango.embedded.run.helper;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LogLevel;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.embedded.run.call.Stages;
import io.github.camelnango.embedded.run.call.StateChanges;
import io.github.camelnango.embedded.run.memory.Locks;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Locks by name, which are the run's and end with it at the latest. */
final class LockMethods {
    private static final int LONGEST_KEY = 255;
    /** Longer than any run; keeps the sum of time and duration in range. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private final String owner;
    private final Locks locks;
    private final StateChanges order;
    private final Executor io;
    private volatile boolean used;

    LockMethods(String owner, Locks locks, StateChanges order, Executor io) {
        this.owner = owner;
        this.locks = locks;
        this.order = order;
        this.io = io;
    }

    void addTo(Map<String, HelperMethod> methods) {
        methods.put("tryAcquireLock", this::tryAcquire);
        methods.put("releaseLock", arguments -> {
            String key = key(arguments);
            return inOrder(() -> truth(locks.release(owner, key)));
        });
        methods.put(
                "releaseAllLocks",
                arguments -> inOrder(() -> {
                    locks.releaseAll(owner);
                    return Json.NULL;
                }));
    }

    /** Frees what the function did not; blocks. What cannot be freed now ends in its own time. */
    void close(RunLog log) {
        if (!used) {
            return;
        }
        try {
            locks.releaseAll(owner);
        } catch (RuntimeException e) {
            log.system(LogLevel.WARN, "The run's locks could not be released and last until they end", null);
        }
    }

    private CompletionStage<Json> tryAcquire(Arguments arguments) {
        String key = key(arguments);
        JsonNode ttl = arguments.tree(0).path("ttlMs");
        if (!ttl.isNumber() || ttl.asDouble() <= 0) {
            throw refused("Invalid lock TTL (must be greater than 0)");
        }
        double millis = Math.min(Math.ceil(ttl.asDouble()), LONGEST.toMillis());
        used = true;
        return inOrder(() -> truth(locks.tryAcquire(owner, key, Duration.ofMillis((long) millis))));
    }

    private CompletionStage<Json> inOrder(Supplier<Json> work) {
        return order.inOrder(() -> Stages.on(io, work));
    }

    private static String key(Arguments arguments) {
        JsonNode key = arguments.object(0, "the lock").path("key");
        if (!key.isTextual()
                || key.textValue().isEmpty()
                || key.textValue().length() > LONGEST_KEY
                || key.textValue().indexOf('\0') >= 0) {
            throw refused("Invalid lock key (must be between 1 and 255 characters)");
        }
        return key.textValue();
    }

    private static Json truth(boolean value) {
        return new Json(Boolean.toString(value));
    }

    private static NangoScriptException refused(String message) {
        return new NangoScriptException("script_internal_error", message);
    }
}
