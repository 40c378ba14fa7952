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
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code list}: the functions of a folder, with what goes in and what comes out. */
@Command(
        name = "list",
        description = "Lists the functions of a folder with their input and output.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(
            paramLabel = "DIR",
            defaultValue = ".",
            description =
                    "folder in Nango's layout, <integration>/{syncs,actions,on-events}/<name>.ts (default: the current one)")
    private Path folder = Path.of(".");

    @Mixin
    private ScriptFolder scripts = new ScriptFolder();

    @Option(names = "--filter", paramLabel = "REGEX", description = "only functions whose <integration>/<name> matches")
    private Pattern filter = Pattern.compile("");

    @Option(names = "--json", description = "as JSON, with the JSON Schema of everything that is declared")
    private boolean json;

    @Spec
    private CommandSpec command = CommandSpec.create();

    private int broken;

    @Override
    public Integer call() throws JsonProcessingException {
        try (ScriptFolder.Opened opened = scripts.open(folder)) {
            List<FunctionName> names = opened.loader().list().stream()
                    .filter(name -> filter.matcher(name.integration() + "/" + name.name())
                            .find())
                    .sorted(Comparator.comparing(FunctionName::integration)
                            .thenComparing(FunctionName::kind)
                            .thenComparing(FunctionName::name))
                    .toList();
            if (names.isEmpty()) {
                throw new UsageException(nothing());
            }
            ArrayNode all = JSON.createArrayNode();
            PrintWriter out = command.commandLine().getOut();
            for (FunctionName name : names) {
                try {
                    Function function = opened.loader().load(name);
                    if (json) {
                        all.add(describe(function.definition()));
                    } else {
                        out.println(line(function.definition()));
                    }
                } catch (NangoException e) {
                    broken++;
                    command.commandLine().getErr().println(e.getMessage());
                }
            }
            if (json) {
                out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
            }
            out.flush();
        }
        return broken == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /** An empty answer would read as "all is well" where a folder is one level too high or too deep. */
    private String nothing() {
        return filter.pattern().isEmpty()
                ? "There is no function in " + folder
                        + ": expected <integration>/syncs/<name>.ts or <integration>/actions/<name>.ts,"
                        + " or a nango.yaml and <name>.ts beside it"
                : "No function in " + folder + " matches --filter " + filter.pattern();
    }

    private static String line(FunctionDefinition definition) throws JsonProcessingException {
        FunctionName name = definition.name();
        String head = "%-9s %s/%s".formatted(name.kind().id(), name.integration(), name.name());
        return switch (name.kind()) {
            case ACTION -> head + "(" + shape(definition, "input") + "): " + shape(definition, "output");
            case SYNC ->
                head
                        + (definition.frequency() == null ? "" : ", " + definition.frequency())
                        + ": "
                        + models(definition);
            case ON_EVENT -> head + (definition.event() == null ? "" : ": " + definition.event());
        };
    }

    private static String models(FunctionDefinition definition) throws JsonProcessingException {
        StringBuilder text = new StringBuilder();
        for (String model : definition.models()) {
            text.append(text.isEmpty() ? "" : ", ").append(model);
            if (definition.schemas().containsKey("models." + model)) {
                text.append(' ').append(shape(definition, "models." + model));
            }
        }
        return text.isEmpty() ? "no models" : text.toString();
    }

    private static String shape(FunctionDefinition definition, String part) throws JsonProcessingException {
        Json schema = definition.schemas().get(part);
        return schema == null ? "any" : SchemaText.of(JSON.readTree(schema.text()));
    }

    private static ObjectNode describe(FunctionDefinition definition) throws JsonProcessingException {
        FunctionName name = definition.name();
        ObjectNode node = JSON.createObjectNode()
                .put("type", name.kind().id())
                .put("integration", name.integration())
                .put("name", name.name())
                .put("description", definition.description())
                .put("version", definition.version())
                .put("revision", definition.revision())
                .put("source", definition.source());
        if (name.kind() == FunctionKind.SYNC) {
            node.put("frequency", definition.frequency()).put("autoStart", definition.autoStart());
            definition.models().forEach(node.putArray("models")::add);
            definition.webhookSubscriptions().forEach(node.putArray("webhookSubscriptions")::add);
        }
        if (name.kind() == FunctionKind.ON_EVENT) {
            node.put("event", definition.event());
        }
        ObjectNode schemas = node.putObject("schemas");
        for (Map.Entry<String, Json> schema : definition.schemas().entrySet()) {
            schemas.set(schema.getKey(), JSON.readTree(schema.getValue().text()));
        }
        return node;
    }
}
