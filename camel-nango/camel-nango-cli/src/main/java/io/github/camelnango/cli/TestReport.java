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
package io.github.camelnango.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.test.recorded.Outcome.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What became of all cases, as JSON.
 *
 * @param engine the engine that ran them
 * @param results the cases
 */
record TestReport(String engine, TestResults results) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * Writes it, with the folders that are missing.
     *
     * @throws UsageException if that is not possible
     */
    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            JSON.writeValue(file.toFile(), json());
        } catch (IOException e) {
            throw new UsageException("The report cannot be written to " + file + ": " + e.getMessage());
        }
    }

    private ObjectNode json() {
        ObjectNode report = JSON.createObjectNode()
                .put("version", Main.Version.number())
                .put("engine", engine)
                .put("java", Runtime.version().toString())
                .put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        report.putObject("totals")
                .put("passed", results.count(Status.PASSED))
                .put("failed", results.count(Status.FAILED))
                .put("skipped", results.count(Status.SKIPPED))
                .put("millis", results.time().toMillis())
                .put("processCpuMillis", results.cpu().toMillis());
        for (TestResults.Result result : results.results()) {
            ObjectNode test = report.withArray("cases")
                    .addObject()
                    .put("name", result.test().name())
                    .put("type", result.test().function().kind().id())
                    .put("status", result.outcome().status().name().toLowerCase(Locale.ROOT));
            if (result.outcome().status() != Status.PASSED) {
                test.put("reason", result.reason())
                        .put("message", result.outcome().message());
            }
            test.put("cpuMillis", result.outcome().cpu().toMillis())
                    .put("millis", result.outcome().time().toMillis());
        }
        return report;
    }
}
