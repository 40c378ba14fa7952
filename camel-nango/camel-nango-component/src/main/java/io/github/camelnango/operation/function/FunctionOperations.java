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
package io.github.camelnango.operation.function;

import io.github.camelnango.api.Functions;
import io.github.camelnango.operation.Operation;
import java.util.Map;

/** The operations that run functions. */
public final class FunctionOperations {

    private FunctionOperations() {}

    /** Of syncs, by name. */
    public static Map<String, Operation> syncs() {
        return Map.of(
                "trigger", new TriggerSync(),
                "start", new SwitchSync(Functions::start),
                "pause", new SwitchSync(Functions::pause));
    }

    /** Of webhooks, by name. */
    public static Map<String, Operation> webhooks() {
        return Map.of("handle", new HandleWebhook());
    }

    /** Of connections, by name. */
    public static Map<String, Operation> events() {
        return Map.of("event", new RunEvent());
    }

    /** Of actions, by name. */
    public static Map<String, Operation> actions() {
        return Map.of("trigger", new RunAction());
    }
}
