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
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
    private static final String KEY = "very-secret-key";

    @TempDir
    Path folder;

    private HttpServer server;

    @BeforeEach
    void startAnApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext(
                "/items",
                exchange -> answer(
                        exchange,
                        200,
                        exchange.getRequestURI().getQuery() == null
                                ? "{\"items\":[{\"id\":1,\"name\":\"A\",\"updated_at\":\"x\"}],\"next_cursor\":\"p2\"}"
                                : "{\"items\":[{\"id\":2,\"name\":\"B\",\"updated_at\":\"y\"}],\"next_cursor\":null}"));
        server.createContext(
                "/add-item",
                exchange -> answer(
                        exchange,
                        201,
                        "{\"id\":7,\"name\":\"A\",\"echo\":\""
                                + exchange.getRequestHeaders().getFirst("authorization") + "\"}"));
        server.start();
        Files.writeString(
                folder.resolve("providers.yaml"),
                """
                acme:
                    display_name: Acme
                    auth_mode: API_KEY
                    proxy:
                        base_url: http://nowhere.invalid
                        headers:
                            authorization: Bearer ${apiKey}
                """);
        Files.writeString(folder.resolve("key.json"), "{\"type\":\"API_KEY\",\"apiKey\":\"" + KEY + "\"}");
        Ran.command("new", "sync", "acme", "items", "-d", folder);
        Ran.command("new", "action", "acme", "add-item", "-d", folder);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.getResponseHeaders().set("set-cookie", "session=" + KEY);
        exchange.getResponseHeaders().set("x-total", "2");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Ran run(String name, Object... more) {
        Object[] all = new Object[11 + more.length];
        Object[] first = {
            "run",
            "acme",
            name,
            folder,
            "--providers",
            folder.resolve("providers.yaml"),
            "--credentials",
            folder.resolve("key.json"),
            "--base-url",
            "http://localhost:" + server.getAddress().getPort(),
            "--no-color"
        };
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Ran.command(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v8", "graaljs"})
    void whatARunSavesIsATestThatPassesOnBothEngines(String engine) throws IOException {
        Ran sync = run("items", "--engine", engine, "--save", "--force");
        Ran action = run("add-item", "--engine", engine, "--save", "--force", "--input", "{\"name\":\"A\"}");

        assertThat(sync.err() + action.err()).isEmpty();
        assertThat(sync.out()).contains("GET /items 200", "saved 2 Items", "2 HTTP requests", "The run succeeded");
        assertThat(action.out()).contains("output: {\"id\":\"7\",\"name\":\"A\"}");
        Path tests = folder.resolve("acme/tests");
        String recorded = Files.readString(tests.resolve("items.test.json"))
                + Files.readString(tests.resolve("add-item.test.json"));
        assertThat(recorded).contains("x-total", "Bearer ***").doesNotContain(KEY, "cookie");
        assertThat(sync.out() + action.out()).doesNotContain(KEY);
        assertThat(tests.resolve("acme-items.test.ts")).exists();
        for (String other : List.of("v8", "graaljs")) {
            Ran replay = Ran.command("test", "--engine", other, folder);
            assertThat(replay.out()).endsWith("2 passed, 0 failed, 0 skipped" + System.lineSeparator());
        }
    }

    @Test
    void aRunThatFailsShowsWhereAndEndsWithOne() throws IOException {
        Files.writeString(
                folder.resolve("acme/actions/breaks.ts"),
                """
                export default async function runAction(nango: any) {
                    await nango.log('before', { level: 'debug' });
                    throw new Error('broken on purpose');
                }
                """);

        Ran ran = run("breaks", "--save");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("debug: before", "The run failed: ", "broken on purpose", "actions/breaks.ts:3");
        assertThat(folder.resolve("acme/tests/breaks.test.json")).doesNotExist();
    }

    @Test
    void aRunFindsTheCheckpointAndMetadataThatItIsGiven() throws IOException {
        Files.writeString(
                folder.resolve("acme/syncs/resumes.ts"),
                """
                import { createSync } from 'nango';
                import { z } from 'zod';
                export default createSync({
                    description: 'x', version: '1.0.0', frequency: 'every hour',
                    models: { Thing: z.object({ id: z.string() }) },
                    checkpoint: z.object({ page: z.number() }),
                    exec: async (nango) => {
                        const { page } = await nango.getCheckpoint();
                        const { team } = await nango.getMetadata();
                        await nango.batchSave([{ id: `${team}-${page}-${nango.lastSyncDate.toISOString()}` }], 'Thing');
                        await nango.saveCheckpoint({ page: page + 1 });
                    }
                });
                """);
        Path metadata = Files.writeString(folder.resolve("metadata.json"), "{\"team\":\"red\"}");

        Ran ran = run(
                "resumes",
                "--json",
                "--checkpoint",
                "{\"page\":4}",
                "--metadata",
                "@" + metadata,
                "--last-sync-date",
                "2026-01-01T00:00:00Z");

        JsonNode json = new ObjectMapper().readTree(ran.out());
        assertThat(json.at("/records/Thing/0/id").asText()).isEqualTo("red-4-2026-01-01T00:00:00.000Z");
        assertThat(json.at("/checkpoint/page").asInt()).isEqualTo(5);
    }

    @Test
    void refusesWhatCannotBeDone() {
        assertThat(run("missing").err()).contains("There is no function acme/missing", "add-item, items");
        assertThat(run("items", "--save").err()).contains("exists already");
        assertThat(run("items", "--input", "{").err()).contains("--input is no JSON");
        Ran without = Ran.command("run", "acme", "items", folder, "--providers", folder.resolve("providers.yaml"));
        assertThat(without.status()).isEqualTo(2);
        assertThat(without.err()).contains("Credentials of provider acme (API_KEY) are missing");
    }
}
