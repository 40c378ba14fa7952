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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.NangoActionException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.cli.Screen.Style;
import io.github.camelnango.cli.run.DryRun;
import io.github.camelnango.cli.run.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What came of a run, for people or as JSON; without secrets.
 *
 * @param run the run
 */
record RunReport(DryRun.Ended run) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 3;

    String text(Screen screen) {
        List<String> lines = new ArrayList<>();
        run.journal().saved().forEach((model, records) -> records(lines, "saved", model, records));
        run.journal().deleted().forEach((model, records) -> records(lines, "deleted", model, records));
        JsonNode checkpoint = run.journal().checkpoint();
        if (checkpoint != null) {
            lines.add("checkpoint: " + checkpoint);
        }
        if (run.function().definition().name().kind() == FunctionKind.ACTION && run.failure() == null) {
            lines.add("output: " + run.output());
        }
        lines.add(run.journal().sent() + " HTTP requests");
        NangoException failure = run.failure();
        lines.add(failure == null ? screen.styled(Style.GOOD, "The run succeeded") : failed(screen, failure));
        return run.secrets().hide(String.join(System.lineSeparator(), lines));
    }

    private static void records(List<String> lines, String what, String model, List<JsonNode> records) {
        lines.add(what + " " + records.size() + " " + model);
        records.stream().limit(SHOWN).forEach(record -> lines.add("    " + record));
        if (records.size() > SHOWN) {
            lines.add("    ... " + (records.size() - SHOWN) + " more, shown by --json");
        }
    }

    private static String failed(Screen screen, NangoException failure) {
        StringBuilder text = new StringBuilder(screen.styled(Style.BAD, "The run failed: "))
                .append(failure.getMessage())
                .append(" (")
                .append(failure.getType())
                .append(')');
        if (failure instanceof NangoActionException action) {
            text.append(System.lineSeparator()).append("    payload: ").append(action.getPayload());
        }
        if (failure instanceof NangoScriptException script && script.getScriptStack() != null) {
            text.append(System.lineSeparator()).append(Screen.indented(script.getScriptStack()));
        }
        return text.toString();
    }

    String json() {
        ObjectNode report = JSON.createObjectNode().put("status", run.failure() == null ? "success" : "failed");
        put(report.putObject("records"), run.journal().saved());
        put(report.putObject("deleted"), run.journal().deleted());
        report.set("checkpoint", run.journal().checkpoint());
        report.putRawValue("output", new RawValue(run.output().text()));
        ArrayNode requests = report.putArray("requests");
        for (Journal.Exchanged call : run.journal().requests()) {
            requests.addObject()
                    .put("method", call.request().method())
                    .put("endpoint", call.request().endpoint())
                    .put("status", call.status());
        }
        NangoException failure = run.failure();
        if (failure != null) {
            ObjectNode error =
                    report.putObject("error").put("type", failure.getType()).put("message", failure.getMessage());
            if (failure instanceof NangoScriptException script) {
                error.put("stack", script.getScriptStack());
            }
        }
        try {
            return run.secrets().hide(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(ObjectNode report, Map<String, List<JsonNode>> records) {
        records.forEach((model, list) -> report.putArray(model).addAll(list));
    }
}
