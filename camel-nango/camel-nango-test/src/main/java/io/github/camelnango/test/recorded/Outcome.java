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
package io.github.camelnango.test.recorded;

import java.time.Duration;
import java.util.Optional;

/**
 * How a case ended. Immutable.
 *
 * @param status passed, failed or skipped
 * @param reason why, as a class that can be counted; empty if it passed
 * @param message what was expected and what came, in at most about ten lines; empty if it passed
 * @param cpu processor time of the thread that ran it
 * @param time how long it took
 */
public record Outcome(Status status, Optional<Reason> reason, String message, Duration cpu, Duration time) {

    /** What became of a case. */
    public enum Status {
        PASSED,
        FAILED,
        SKIPPED
    }

    /** Why a case did not pass. */
    public enum Reason {
        RESULT_DIFFERS("the result differs"),
        NOT_RECORDED("a request was not recorded"),
        SCRIPT_ERROR("the script failed"),
        NOT_SUPPORTED("a module or member is not supported"),
        NOT_COMPILED("a file cannot be compiled"),
        STALLED("the script awaits what nothing can settle"),
        TIME_LIMIT("the time limit was reached"),
        ENGINE("the engine failed"),
        CUSTOM_TEST_CODE("custom test code"),
        NO_RECORDING("there is no recording"),
        NO_SCRIPT("there is no script");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The reason in words. */
        @Override
        public String toString() {
            return words;
        }
    }

    Outcome took(Duration usedCpu, Duration elapsed) {
        return new Outcome(status, reason, message, usedCpu, elapsed);
    }

    static Outcome passed() {
        return new Outcome(Status.PASSED, Optional.empty(), "", Duration.ZERO, Duration.ZERO);
    }

    static Outcome failed(Reason reason, String message) {
        return new Outcome(Status.FAILED, Optional.of(reason), message, Duration.ZERO, Duration.ZERO);
    }

    static Outcome skipped(Reason reason, String message) {
        return new Outcome(Status.SKIPPED, Optional.of(reason), message, Duration.ZERO, Duration.ZERO);
    }
}
