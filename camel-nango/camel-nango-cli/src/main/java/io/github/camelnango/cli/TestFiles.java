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

import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the recorded test of a function lies.
 *
 * @param integration the integration's folder
 * @param function the function
 */
record TestFiles(Path integration, FunctionName function) {

    private Path recording() {
        return integration.resolve("tests").resolve(function.name() + ".test.json");
    }

    private Path test() {
        return integration.resolve("tests").resolve(function.integration() + "-" + function.name() + ".test.ts");
    }

    /** @throws UsageException if there is a recording */
    void requireNone() {
        if (Files.exists(recording())) {
            throw new UsageException(recording() + " exists already: say --force to replace it");
        }
    }

    /** Writes the recording, and a test if there is none. */
    List<Path> write(FunctionDefinition definition, String recorded) throws IOException {
        NewFiles files = new NewFiles().add(recording(), recorded);
        if (!Files.exists(test()) && function.kind() != FunctionKind.ON_EVENT) {
            String template = "run/" + function.kind().id() + ".test.ts";
            files.add(
                    test(),
                    Resource.text(template)
                            .replace("{{integration}}", function.integration())
                            .replace("{{name}}", function.name())
                            .replace("{{models}}", String.join(",", definition.models())));
        }
        return files.write(true);
    }
}
