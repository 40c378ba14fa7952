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
package io.github.camelnango.embedded.auth;

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to hear that a connection was created, replaced or deleted. Thread-safe. */
final class ConnectionListeners {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionListeners.class);

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Compared by identity, so that one consumer may be registered twice. */
    private static final class Listener {
        private final Consumer<ConnectionRef> consumer;

        Listener(Consumer<ConnectionRef> consumer) {
            this.consumer = consumer;
        }
    }

    Registration add(Consumer<ConnectionRef> consumer) {
        Listener listener = new Listener(consumer);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The change is stored already: a listener that fails must not make it look as if it were not. */
    void changed(ConnectionRef ref) {
        for (Listener listener : listeners) {
            try {
                listener.consumer.accept(ref);
            } catch (RuntimeException e) {
                LOG.error("A listener failed on the change of connection {}; the change is stored", ref, e);
            }
        }
    }
}
