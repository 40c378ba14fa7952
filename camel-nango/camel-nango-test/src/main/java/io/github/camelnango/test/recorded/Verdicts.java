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

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.javascript.engine.ScriptFailure;
import io.github.camelnango.test.recorded.Outcome.Reason;
import java.util.List;

/** Says what became of a case, and why. */
final class Verdicts {
    private static final int MOST_LINES = 10;
    private static final String UNSUPPORTED =
            "(?s).*(not supported: |is not supported yet|Module '[^']*' is not allowed|not supported in recorded).*";

    private Verdicts() {}

    /** @param report the overlay's */
    static Outcome of(RecordedCase subject, JsonNode report, CaseRun run) {
        List<JsonNode> failed = report.path("tests")
                .valueStream()
                .filter(test -> test.has("error"))
                .toList();
        if (!report.path("missing").isEmpty()) {
            return Outcome.skipped(
                    Reason.CUSTOM_TEST_CODE,
                    "custom test code: " + report.path("missing").path(0).asText() + " is missing");
        }
        if (report.path("tests").isEmpty()) {
            return Outcome.skipped(Reason.CUSTOM_TEST_CODE, "custom test code: the file defines no test");
        }
        if (failed.isEmpty()) {
            return Outcome.passed();
        }
        JsonNode error = failed.get(0).path("error");
        String message = shortened(failed.get(0).path("name").asText() + ": "
                + error.path("message").asText()
                + (error.has("place") ? "\n" + error.path("place").asText() : ""));
        if (run.isUnrecorded()) {
            return Outcome.skipped(
                    Reason.NO_RECORDING,
                    "there is no recording: neither tests/"
                            + subject.testName().orElse(subject.function().name()) + ".test.json nor tests/"
                            + subject.function().name() + ".test.json nor mocks/"
                            + subject.function().name());
        }
        return failure(error, message, run);
    }

    private static Outcome failure(JsonNode error, String message, CaseRun run) {
        boolean assertion = error.path("assertion").asBoolean();
        if (!run.unmatched().isEmpty()) {
            String first = run.unmatched().get(0);
            return Outcome.failed(
                    Reason.NOT_RECORDED, message.contains(first) ? message : shortened(message + "\nbefore: " + first));
        }
        if (message.matches(UNSUPPORTED)) {
            return Outcome.failed(Reason.NOT_SUPPORTED, message);
        }
        return Outcome.failed(assertion ? Reason.RESULT_DIFFERS : Reason.SCRIPT_ERROR, message);
    }

    static Outcome of(NangoScriptException failure) {
        String message = String.valueOf(failure.getMessage());
        return Outcome.failed(
                message.matches(UNSUPPORTED) ? Reason.NOT_SUPPORTED : Reason.NOT_COMPILED, shortened(message));
    }

    static Outcome of(ScriptFailure failure) {
        Reason reason =
                switch (failure.kind()) {
                    case TERMINATED -> Reason.TIME_LIMIT;
                    case SYNTAX -> Reason.NOT_COMPILED;
                    default -> Reason.ENGINE;
                };
        return Outcome.failed(reason, shortened(String.valueOf(failure.getMessage())));
    }

    static Outcome stalled() {
        return Outcome.failed(
                Reason.STALLED, "the script or its test awaits a promise that nothing can settle any more");
    }

    private static String shortened(String message) {
        List<String> lines = message.lines().toList();
        return lines.size() <= MOST_LINES + 2
                ? message
                : String.join("\n", lines.subList(0, MOST_LINES)) + "\n... " + (lines.size() - MOST_LINES)
                        + " more lines";
    }
}
