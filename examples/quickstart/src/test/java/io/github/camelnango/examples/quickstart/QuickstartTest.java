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
package io.github.camelnango.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeElsewhere() {
        System.setProperty("quickstart.folder", folder.toString());
    }

    @AfterEach
    void restore() {
        System.clearProperty("quickstart.folder");
    }

    @Test
    void showsTheWholeTourAndEndsWell() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        int status = Quickstart.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        String text = printed.toString(StandardCharsets.UTF_8);
        assertThat(status).as(text).isZero();
        assertThat(text)
                .contains("535 added, 0 updated, 0 deleted")
                .contains("9 HTTP requests", "Answered with 502: 1.")
                .contains("97 to direct:bugs", "438 to direct:archive")
                .contains("Before they did: 0 added, 0 updated, 0 deleted")
                .contains("Since they did:  6 added, 14 updated, 4 deleted")
                .contains("With a title:              created #647")
                .containsPattern("Without a title: +refused: .*title_missing")
                .containsPattern("With an unknown assignee: +refused: .*refused_by_github.*assignees")
                .contains("welcome, shop-bot", "HTTP 401")
                .contains(folder.resolve("nango-data").toString())
                .doesNotContain("token-for-the-stand-in", "an expired token");
        assertThat(Files.readAllLines(folder.resolve("issues.jsonl"))).hasSize(438 + 20);
    }

    @Test
    void explainsWrongArguments() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        int status = Quickstart.run(new PrintStream(printed, true, StandardCharsets.UTF_8), "--real", "nonsense");

        assertThat(status).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("--real needs a repository", "Usage: run.sh");
    }
}
