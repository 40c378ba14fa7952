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

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void startAFolder() {
        assertThat(Ran.command("new", "sync", "acme", "items", "-d", folder).status())
                .isZero();
        assertThat(Ran.command("new", "action", "acme", "add-item", "-d", folder)
                        .status())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v8", "graaljs"})
    void whatNewWritesPassesOnBothEngines(String engine) {
        Ran ran = Ran.command("test", "--engine", engine, folder);

        assertThat(ran.out()).doesNotContain("FAILED");
        assertThat(ran.lastLine()).isEqualTo("2 passed, 0 failed, 0 skipped");
        assertThat(ran.status()).isZero();
    }

    @Test
    void showsWhatDiffersAndEndsWithOne() throws IOException {
        Path recording = folder.resolve("acme/tests/add-item.test.json");
        Files.writeString(recording, Files.readString(recording).replace("\"id\": \"1\"", "\"id\": \"2\""));

        Ran ran = Ran.command("test", "--jobs", "1", folder);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out())
                .contains("FAILED acme/add-item: the result differs", "$.id: expected \"2\", got \"1\"")
                .contains("1 failed: the result differs")
                .doesNotContain("\u001b");
        assertThat(ran.lastLine()).isEqualTo("1 passed, 1 failed, 0 skipped");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void takesTheFolderOfARepositoryAndAFilter() throws IOException {
        Path repository = Files.createDirectories(folder.resolve("repository"));
        Files.createDirectories(repository.resolve("integrations"));
        Files.move(folder.resolve("acme"), repository.resolve("integrations/acme"));

        Ran ran = Ran.command("test", "--filter", "add-", repository);

        assertThat(ran.lastLine()).isEqualTo("1 passed, 0 failed, 0 skipped");
    }

    @Test
    void reportsEachCaseAsJson() throws IOException {
        Path report = folder.resolve("out/report.json");

        Ran.command("test", "--report", report, folder);

        JsonNode json = new ObjectMapper().readTree(report.toFile());
        assertThat(json.path("totals").path("passed").asInt()).isEqualTo(2);
        assertThat(json.path("cases").path(0).path("name").asText()).isEqualTo("acme/add-item");
        assertThat(json.path("cases").path(1).path("status").asText()).isEqualTo("passed");
        assertThat(json.path("engine").asText()).isNotEmpty();
    }

    @Test
    void errorStatusesFailOnlyWithStrictHttp() throws IOException {
        change("acme/tests/add-item.test.json", "\"status\": 201", "\"status\": 422");

        assertThat(Ran.command("test", folder).lastLine()).isEqualTo("2 passed, 0 failed, 0 skipped");
        Ran strict = Ran.command("test", "--strict-http", folder);
        assertThat(strict.lastLine()).isEqualTo("1 passed, 1 failed, 0 skipped");
        assertThat(strict.out()).contains("FAILED acme/add-item", "status code 422");
    }

    @Test
    void linkedIntegrationsAreTestedOnlyWithFollowLinks() throws IOException {
        Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("acme"));

        assertThat(Ran.command("test", folder).lastLine()).isEqualTo("2 passed, 0 failed, 0 skipped");
        assertThat(Ran.command("test", "--follow-links", folder).lastLine()).isEqualTo("4 passed, 0 failed, 0 skipped");
    }

    @Test
    void jobsSayHowManyTestsRunAtOnce() throws IOException {
        // The first takes long; with a second job the other overtakes it.
        change(
                "acme/actions/add-item.ts",
                "const { data }",
                "let n = 0; for (let i = 0; i < 5e8; i++) { n += i % 7; }"
                        + " if (n < 0) { throw new Error(); } const { data }");
        change("acme/tests/add-item.test.json", "\"id\": \"1\"", "\"id\": \"wrong\"");
        change("acme/tests/items.test.json", "\"id\": \"1\"", "\"id\": \"wrong\"");

        assertThat(failed("1")).containsExactly("acme/add-item", "acme/items");
        assertThat(failed("2")).containsExactly("acme/items", "acme/add-item");
    }

    /** What failed, in the order of its end. */
    private List<String> failed(String jobs) {
        return Ran.command("test", "--engine", "v8", "--jobs", jobs, folder)
                .out()
                .lines()
                .filter(line -> line.startsWith("FAILED "))
                .map(line -> line.substring(7, line.indexOf(':')))
                .toList();
    }

    private void change(String path, String from, String to) throws IOException {
        Path file = folder.resolve(path);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void refusesWhatCannotBeDoneInOneSentence() {
        refused("There is no folder", "test", folder.resolve("missing"));
        refused("There is no recorded test in", "test", folder.resolve("routes"));
        refused("No recorded test in", "test", "--filter", "nothing", folder);
        refused("--filter", "test", "--filter", "(", folder);
        refused("There is no JavaScript engine 'v9'", "test", "--engine", "v9", folder);
        refused("There is no JavaScript engine 'v9'", "list", "--engine", "v9", folder);
        refused("--jobs is 0", "test", "--jobs", "0", folder);
    }

    private static void refused(String message, Object... arguments) {
        Ran ran = Ran.command(arguments);
        assertThat(ran.status()).as(message).isEqualTo(2);
        assertThat(ran.err()).contains(message).doesNotContain("Usage:", "\tat ");
        assertThat(ran.out()).isEmpty();
    }
}
