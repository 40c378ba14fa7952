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
package io.github.camelnango.javascript.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptLocationsTest {
    private static final FunctionName ISSUES = new FunctionName(FunctionKind.SYNC, "github", "issues");

    @TempDir
    Path folder;

    private void write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "// " + path);
    }

    private ScriptLocations open(String... below) {
        return ScriptLocations.open(
                java.util.Arrays.stream(below)
                        .map(path -> folder.resolve(path).toString())
                        .toList(),
                getClass().getClassLoader());
    }

    @Test
    void listsFunctionsByFileNameWithoutReadingThem() throws IOException {
        write("github/syncs/issues.ts");
        write("github/actions/create-issue.js");
        write("github/on-events/setup.ts");
        write("github/syncs/types.d.ts");
        write("github/syncs/issues.test.ts");
        write("github/helpers/x.ts");
        write("github/syncs/README.md");
        assertThat(open("").names())
                .extracting(FunctionName::toString)
                .containsExactly("sync github/issues", "action github/create-issue", "on-event github/setup");
    }

    @Test
    void readsTheLayoutOfTemplates() throws IOException {
        write("integrations/github/syncs/issues.ts");
        write("scripts/other/x.ts");
        assertThat(open("").names()).containsExactly(ISSUES);
        assertThat(open("").find(ISSUES).path()).isEqualTo("integrations/github/syncs/issues.ts");
    }

    @Test
    void readsTheFirstLayoutBesideTheYamlThatNamesTheFunctions() throws IOException {
        write("github/actions/create-issue.ts");
        write("issues.ts");
        write("create-issue.ts");
        write("old.ts");
        write("post.ts");
        write("models.ts");
        Files.writeString(
                folder.resolve("nango.yaml"),
                """
                integrations:
                  github:
                    syncs:
                      issues: {runs: every day}
                    actions:
                      create-issue: {}
                      not-there: {}
                  365:
                    old: {type: sync}
                    post: {type: action}
                """);
        ScriptLocations locations = open("");
        assertThat(locations.names())
                .extracting(FunctionName::toString)
                .containsExactly("action github/create-issue", "sync github/issues", "sync 365/old", "action 365/post");
        assertThat(locations.find(ISSUES).path()).isEqualTo("issues.ts");
        assertThat(locations.find(locations.names().get(0)).path()).isEqualTo("github/actions/create-issue.ts");
        assertThatThrownBy(() -> locations.find(new FunctionName(FunctionKind.SYNC, "github", "models")))
                .hasMessageContaining("github/syncs/models.ts")
                .hasMessageContaining("none beside a nango.yaml that names it");
    }

    @Test
    void followsLinksOfIntegrations() throws IOException {
        write("github/syncs/issues.ts");
        Files.createSymbolicLink(folder.resolve("github-app"), Path.of("github"));
        assertThat(open("").names()).extracting(FunctionName::integration).containsExactly("github", "github-app");
    }

    @Test
    void twoLocationsMayNotDefineOneName() throws IOException {
        write("one/github/syncs/issues.ts");
        write("two/github/syncs/issues.ts");
        ScriptLocations both = open("one", "two");
        assertThatThrownBy(both::names)
                .isInstanceOfSatisfying(
                        NangoException.class, e -> assertThat(e.getType()).isEqualTo("duplicate_function"))
                .hasMessageContaining("sync github/issues")
                .hasMessageContaining(
                        folder.resolve("one/github/syncs/issues.ts").toString())
                .hasMessageContaining(
                        folder.resolve("two/github/syncs/issues.ts").toString());
        assertThatThrownBy(() -> both.find(ISSUES)).hasMessageContaining("Two files define");
    }

    @Test
    void typeScriptAndJavaScriptMayNotDefineOneName() throws IOException {
        write("github/syncs/issues.ts");
        write("github/syncs/issues.js");
        assertThatThrownBy(() -> open("").names())
                .hasMessageContaining("issues.js and")
                .hasMessageContaining("issues.ts");
    }

    @Test
    void aLocationMustExist() {
        assertThatThrownBy(() -> open("nowhere")).hasMessageContaining("nowhere' is not a folder");
        assertThatThrownBy(() -> ScriptLocations.open(
                        List.of("classpath:nowhere"), getClass().getClassLoader()))
                .hasMessageContaining("classpath:nowhere' is not on the class path");
    }

    @Test
    void readsFromAJar() throws IOException {
        Path jar = folder.resolve("scripts.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out)) {
            for (String name :
                    List.of("nango/", "nango/github/", "nango/github/syncs/", "nango/github/syncs/issues.ts")) {
                zip.putNextEntry(new JarEntry(name));
                if (!name.endsWith("/")) {
                    zip.write("// hello".getBytes());
                }
                zip.closeEntry();
            }
        }
        try (URLClassLoader resources =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            ScriptLocations locations = ScriptLocations.open(List.of("classpath:nango"), resources);
            assertThat(locations.names()).containsExactly(ISSUES);
            ScriptFile file = locations.find(ISSUES);
            assertThat(file.location().read(file.path())).isEqualTo("// hello");
            assertThat(file.place()).isEqualTo("classpath:nango/github/syncs/issues.ts");
        }
    }

    @Test
    void readsFromAFolderOnTheClassPath() throws IOException {
        write("nango/github/syncs/issues.ts");
        try (URLClassLoader resources =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            assertThat(ScriptLocations.open(List.of("classpath:nango/"), resources)
                            .names())
                    .containsExactly(ISSUES);
        }
    }
}
