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

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.HelperCall;
import io.github.camelnango.api.HelperCalls;
import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.Run;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Sends the helper calls of one run. Thread-safe. */
public final class RunCalls {
    private final HelperCalls calls;
    private final Run run;
    private final RunGate gate;

    public RunCalls(HelperCalls calls, Run run, RunGate gate) {
        this.calls = calls;
        this.run = run;
        this.gate = gate;
    }

    public Run run() {
        return run;
    }

    /** A call on a connection, to be completed and sent. */
    public Call call(String kind, ConnectionRef connection, @Nullable String name, @Nullable String operation) {
        Call call = new Call(kind, connection.integration(), name, operation);
        call.headers.put(RunHeaders.CONNECTION, connection.id());
        return call;
    }

    /** A call that is on no connection. */
    public Call call(String kind, @Nullable String integration, @Nullable String operation) {
        return new Call(kind, integration, null, operation);
    }

    /** One call in the making; not thread-safe. */
    public final class Call {
        private final String kind;
        private final @Nullable String integration;
        private final @Nullable String name;
        private final @Nullable String operation;
        private final Map<String, Object> headers = new HashMap<>();
        private final Map<String, Object> properties = new HashMap<>();
        private @Nullable Object body;

        private Call(String kind, @Nullable String integration, @Nullable String name, @Nullable String operation) {
            this.kind = kind;
            this.integration = integration;
            this.name = name;
            this.operation = operation;
            headers.put(RunHeaders.RUN_ID, run.id());
            properties.put(RunHeaders.RUN, run);
        }

        public Call header(String header, @Nullable Object value) {
            if (value != null) {
                headers.put(header, value);
            }
            return this;
        }

        public Call property(String property, Object value) {
            properties.put(property, value);
            return this;
        }

        public Call body(@Nullable Object value) {
            body = value;
            return this;
        }

        /** Sends it, unless the run has been ended meanwhile. */
        public CompletionStage<HelperReply> send() {
            gate.check();
            return Stages.plain(
                    calls.send(new HelperCall(kind, integration, name, operation, headers, properties, body, run)));
        }
    }
}
