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
package io.github.camelnango.api;

import java.util.concurrent.CompletionStage;

/** The helper that a function gets for one run: facts about the run, and calls. Thread-safe. */
public interface Nango {

    /** Facts about the run. */
    Run run();

    /** From which level on the function's own lines of the log are kept, at this moment: {@code WARN} unless set otherwise. */
    default LogLevel logLevel() {
        return LogLevel.WARN;
    }

    /** What becomes of values that do not fit the schemas that the function declares. */
    default Validation validation() {
        return Validation.OFF;
    }

    /**
     * Calls a helper method by its Nango name, such as {@code batchSave} or {@code proxy}.
     *
     * <p>Calls that change state take effect in the order in which they are made, awaited or not.
     *
     * @param method the method's name
     * @param arguments the arguments as a JSON array
     * @return the result; or a failure with a {@link NangoException} (never wrapped) or the exception of the route that
     *     the call went through
     */
    CompletionStage<Json> call(String method, Json arguments);
}
