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
package io.github.camelnango.embedded;

import io.github.camelnango.api.NangoException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened, to be closed in the reverse order; one that fails to close does not keep others open. */
final class OpenParts implements AutoCloseable {
    private final Deque<Part> parts = new ArrayDeque<>();

    private record Part(String name, AutoCloseable resource) {}

    synchronized <T extends AutoCloseable> T add(String name, T resource) {
        parts.push(new Part(name, resource));
        return resource;
    }

    /** Closes all; closing twice has no further effect. */
    @Override
    public synchronized void close() {
        NangoException failure = new NangoException(
                "close_failed", "The runtime is closed, but not all of its parts could be closed properly");
        closeAfter(failure);
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    /** Closes all because of a failure, which takes up those of closing. */
    synchronized void closeAfter(Throwable failure) {
        for (Part part = parts.poll(); part != null; part = parts.poll()) {
            try {
                part.resource().close();
            } catch (Exception e) {
                failure.addSuppressed(new NangoException("close_failed", "Closing the " + part.name() + " failed", e));
            }
        }
    }
}
