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
package io.github.camelnango.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that answers each line with a line. Used by one thread. */
public final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter questions;

    private Child(List<String> command) throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    static Child of(List<String> command) throws IOException {
        return new Child(command);
    }

    /** A JVM of the same version with the same class path. */
    static Child java(Class<?> main, List<String> options, String... arguments) throws IOException {
        return java(Path.of(System.getProperty("java.home")), Runtime.version().feature(), main, options, arguments);
    }

    static Child java(Path home, int version, Class<?> main, List<String> options, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        if (version >= 24) {
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new Child(command);
    }

    String ask(String line) throws IOException {
        questions.println(line);
        return read();
    }

    Cost cost(String line) throws IOException {
        return Cost.parse(ask(line));
    }

    /** The next line; fails at the end of the output. */
    public String read() throws IOException {
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("A process of the benchmark has ended; its error output says why: "
                    + process.info().commandLine().orElse(""));
        }
        return answer;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        questions.close();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        answers.close();
    }
}
