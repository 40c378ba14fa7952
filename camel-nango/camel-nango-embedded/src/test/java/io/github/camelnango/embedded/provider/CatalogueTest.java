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
package io.github.camelnango.embedded.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.NangoValidationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    @TempDir
    Path folder;

    private String file(String name, String yaml) {
        try {
            return "file:" + Files.writeString(folder.resolve(name), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Catalogue load(String... locations) {
        return Catalogue.load(List.of(locations), CatalogueTest.class.getClassLoader());
    }

    private Provider only(String name, String yaml) {
        return load(file("p.yaml", yaml)).find(name).orElseThrow();
    }

    @Test
    void hasEntriesOfItsOwnWithDocsAndBaseUrl() {
        Catalogue catalogue = load();

        assertThat(catalogue.names())
                .contains("github", "gitlab", "slack", "hubspot", "stripe", "private-api-bearer", "unauthenticated")
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(catalogue.names()).allSatisfy(name -> {
            Provider provider = catalogue.find(name).orElseThrow();
            assertThat(provider.docs()).startsWith("https://");
            assertThat(provider.displayName()).isNotBlank();
            assertThat(provider.proxy().baseUrl()).isNotBlank();
        });
    }

    @Test
    void readsTheBuiltInGitHub() {
        Provider github = load().find("github").orElseThrow();

        assertThat(github.authMode()).isEqualTo(AuthMode.OAUTH2);
        assertThat(github.proxy().baseUrl()).isEqualTo("https://api.github.com");
        assertThat(github.proxy().headers()).containsEntry("x-github-api-version", "2022-11-28");
        assertThat(github.proxy().retry().remaining()).isEqualTo("x-ratelimit-remaining");
        assertThat(github.proxy().paginate()).containsEntry("type", "link");
        assertThat(github.fields()).containsKey("token_url");
    }

    @Test
    void readsTheProxyOfAnEntry() {
        Provider provider = only(
                "acme",
                """
                acme:
                    display_name: Acme
                    docs: https://acme.example.com
                    auth_mode: API_KEY
                    proxy:
                        base_url: https://acme.example.com
                        headers: { X-Key: '${apiKey}', version: 2 }
                        query: { key: '${apiKey}' }
                        body: { auth: { key: '${apiKey}' } }
                        decompress: true
                        forward_headers_on_redirect: true
                        retry:
                            at: [a, b]
                            after: c
                            remaining: d
                            error_code: ['403', 5xx]
                            in_body: { path: error.message, value: '/after (.+)/', strategy: at }
                        paginate: { type: cursor, cursor_name_in_request: c }
                        verification: { endpoints: [/me], method: POST, headers: { h: v }, data: { a: 1 } }
                """);

        assertThat(provider.proxy())
                .isEqualTo(new Provider.Proxy(
                        "https://acme.example.com",
                        Map.of("x-key", "${apiKey}", "version", "2"),
                        Map.of("key", "${apiKey}"),
                        Map.of("auth", Map.of("key", "${apiKey}")),
                        new Provider.Retry(
                                List.of("a", "b"),
                                List.of("c"),
                                "d",
                                List.of("403", "5xx"),
                                new Provider.InBody("error.message", "after (.+)", true)),
                        Map.of("type", "cursor", "cursor_name_in_request", "c"),
                        new Provider.Verification("POST", List.of("/me"), null, Map.of("h", "v"), Map.of("a", 1)),
                        true,
                        true));
    }

    @Test
    void aliasTakesTheOthersFieldsButNotItsProxyIfItHasOne() {
        Catalogue catalogue = load(
                file(
                        "p.yaml",
                        """
                base:
                    display_name: Base
                    auth_mode: BASIC
                    docs: https://base.example.com
                    proxy: { base_url: https://base.example.com, headers: { a: b } }
                plain: { alias: base, display_name: Plain }
                own: { alias: base, proxy: { base_url: https://own.example.com } }
                of-alias: { alias: plain }
                """));

        Provider plain = catalogue.find("plain").orElseThrow();
        assertThat(plain.displayName()).isEqualTo("Plain");
        assertThat(plain.authMode()).isEqualTo(AuthMode.BASIC);
        assertThat(plain.proxy().headers()).containsEntry("a", "b");
        Provider own = catalogue.find("own").orElseThrow();
        assertThat(own.displayName()).isEqualTo("Base");
        assertThat(own.proxy().headers()).isEmpty();
        assertThat(catalogue.find("of-alias").orElseThrow().displayName()).isEqualTo("Plain");
    }

    @Test
    void aliasMayStandAboveItsTarget() {
        assertThat(only("first", "first: { alias: second }\nsecond: { auth_mode: NONE }")
                        .authMode())
                .isEqualTo(AuthMode.NONE);
    }

    @Test
    void aliasOfALaterAliasIsAnErrorThatSaysSo() {
        assertThatThrownBy(
                        () -> load(
                                file(
                                        "p.yaml",
                                        """
                        a: { alias: b }
                        b: { alias: c }
                        c: { auth_mode: NONE }
                        """)))
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContainingAll("'a'", "'b'", "p.yaml", "put it above");
    }

    @Test
    void laterFilesReplaceWholeEntriesAndCanNameEarlierOnes() {
        Catalogue catalogue = load(
                file(
                        "1.yaml",
                        """
                        github: { display_name: Mine, auth_mode: API_KEY }
                        other: { display_name: One, auth_mode: NONE }
                        """),
                file(
                        "2.yaml",
                        """
                        other: { display_name: Two, auth_mode: BASIC }
                        third: { alias: github, display_name: Third }
                        slack: { alias: slack, proxy: { base_url: 'http://localhost:1' } }
                        """));

        assertThat(catalogue.find("github").orElseThrow().displayName()).isEqualTo("Mine");
        assertThat(catalogue.find("github").orElseThrow().proxy().baseUrl()).isEmpty();
        assertThat(catalogue.find("other").orElseThrow().authMode()).isEqualTo(AuthMode.BASIC);
        assertThat(catalogue.find("third").orElseThrow().authMode()).isEqualTo(AuthMode.API_KEY);
        assertThat(catalogue.find("slack").orElseThrow().displayName()).isEqualTo("Slack");
        assertThat(catalogue.find("slack").orElseThrow().proxy().baseUrl()).isEqualTo("http://localhost:1");
        assertThat(catalogue.find("hubspot")).isPresent();
    }

    @Test
    void readsFromTheClassPathAndFromPlainPaths() throws IOException {
        Files.writeString(folder.resolve("cp.yaml"), "from-class-path: { auth_mode: NONE }");
        Files.writeString(folder.resolve("plain.yaml"), "from-file: { auth_mode: NONE }");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Catalogue catalogue = Catalogue.load(
                    List.of("classpath:cp.yaml", folder.resolve("plain.yaml").toString()), loader);

            assertThat(catalogue.names()).contains("from-class-path", "from-file");
        }
    }

    @Test
    void missingFileIsNamed() {
        assertThatThrownBy(() -> load("file:/nowhere/p.yaml"))
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContaining("file:/nowhere/p.yaml does not exist");
        assertThatThrownBy(() -> load("classpath:nowhere.yaml"))
                .hasMessageContaining("classpath:nowhere.yaml does not exist");
    }

    @Test
    void brokenYamlNamesFileAndLine() {
        assertThatThrownBy(() -> load(file("p.yaml", "a:\n    auth_mode: NONE\n  b: [")))
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContainingAll("p.yaml", "line 3");
        assertThatThrownBy(() -> load(file("p.yaml", "a: { auth_mode: NONE }\na: { auth_mode: NONE }")))
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContainingAll("p.yaml", "a");
    }

    @Test
    void wrongEntriesNameFileAndProvider() {
        assertWrong("just text", "p.yaml", "is not a map");
        assertWrong("acme: text", "'acme'", "p.yaml", "no fields");
        assertWrong("acme: { display_name: A }", "'acme'", "p.yaml", "no auth_mode", "API_KEY");
        assertWrong("acme: { auth_mode: MAGIC }", "'acme'", "p.yaml", "MAGIC", "OAUTH2_CC");
        assertWrong("acme: { auth_mode: NONE, proxy: text }", "'acme'", "p.yaml", "proxy", "expected a map");
        assertWrong("acme: { auth_mode: NONE, proxy: { headers: { a: [1] } } }", "'acme'", "headers.a");
        assertWrong("acme: { auth_mode: NONE, proxy: { decompress: maybe } }", "'acme'", "decompress");
        assertWrong("acme: { alias: nobody }", "'acme'", "p.yaml", "'nobody'");
        assertWrong("Acme!: { auth_mode: NONE }", "'Acme!'", "p.yaml", "lower-case");
    }

    private void assertWrong(String yaml, String... parts) {
        assertThatThrownBy(() -> load(file("p.yaml", yaml)))
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void anEmptyFileAddsNothing() {
        assertThat(load(file("p.yaml", "# nothing")).names()).isEqualTo(load().names());
    }

    @Test
    void unknownFieldsAreReportedInOneLinePerFile() {
        List<String> lines = logged(
                () -> load(
                        file(
                                "p.yaml",
                                """
                a: { auth_mode: NONE, colour: red }
                b: { auth_mode: NONE, colour: red, proxy: { speed: 1, retry: { never: 1 } } }
                c: { auth_mode: NONE, colour: red }
                d: { auth_mode: NONE, colour: red }
                """)));

        assertThat(lines)
                .singleElement()
                .asString()
                .contains("p.yaml", "colour (a, b, c and 1 more)", "proxy.speed (b)", "proxy.retry.never (b)");
        assertThat(load(file("p.yaml", "a: { auth_mode: NONE, colour: red }"))
                        .find("a")
                        .orElseThrow()
                        .fields())
                .containsEntry("colour", "red");
    }

    @Test
    void theBuiltInCatalogueHasNoUnknownFields() {
        assertThat(logged(CatalogueTest::load)).isEmpty();
    }

    private static List<String> logged(Runnable work) {
        List<String> lines = new ArrayList<>();
        AbstractAppender appender = new AbstractAppender("lines", null, null, true, Property.EMPTY_ARRAY) {
            @Override
            public void append(LogEvent event) {
                lines.add(event.getMessage().getFormattedMessage());
            }
        };
        appender.start();
        Logger logger = (Logger) LogManager.getLogger(ProviderReader.class);
        logger.addAppender(appender);
        logger.setLevel(org.apache.logging.log4j.Level.INFO);
        try {
            work.run();
        } finally {
            logger.removeAppender(appender);
        }
        return lines;
    }

    @Test
    void findsNamesThatSomebodyMayHaveMeant() {
        Catalogue catalogue = load();

        assertThat(catalogue.similar("githb")).startsWith("github");
        assertThat(catalogue.similar("Hub-Spot")).contains("hubspot");
        assertThat(catalogue.similar("something-else-altogether")).isEmpty();
        assertThat(catalogue.find("githb")).isEmpty();
    }
}
