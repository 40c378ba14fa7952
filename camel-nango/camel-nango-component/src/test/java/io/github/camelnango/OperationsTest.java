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
package io.github.camelnango;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.Integration;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoActionException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.Secret;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class OperationsTest extends NangoTestSupport {

    @Test
    void savesUpdatesAndDeletesRecordsAndTellsTheCounts() {
        Exchange saved = send(
                "nango:records/github/Issue?operation=save",
                List.of(Map.of("id", "1", "title", "a"), Map.of("id", "2", "title", "b")));
        assertThat(saved.getMessage().getHeader(NangoConstants.ADDED)).isEqualTo(2);
        assertThat(body(saved)).isInstanceOf(List.class);

        Exchange updated = send("nango:records/github/Issue?operation=update", Map.of("id", "1", "title", "c"));
        assertThat(updated.getMessage().getHeader(NangoConstants.UPDATED)).isEqualTo(1);

        Exchange deleted = send("nango:records/github/Issue?operation=delete", "[{\"id\":\"2\"}]");
        assertThat(deleted.getMessage().getHeader(NangoConstants.DELETED)).isEqualTo(1);
    }

    @Test
    void savesWhatIsNoListYet() {
        InputStream stream = new ByteArrayInputStream("[{\"id\":\"1\"}]".getBytes());
        assertThat(send("nango:records/github/Issue?operation=save", stream)
                        .getMessage()
                        .getHeader(NangoConstants.ADDED))
                .isEqualTo(1);
        assertThat(send("nango:records/github/Issue?operation=save", new Issue("2", "pojo"))
                        .getMessage()
                        .getHeader(NangoConstants.ADDED))
                .isEqualTo(1);
        Iterable<Map<String, String>> iterable =
                () -> List.of(Map.of("id", "3")).iterator();
        assertThat(send("nango:records/github/Issue?operation=save", iterable)
                        .getMessage()
                        .getHeader(NangoConstants.ADDED))
                .isEqualTo(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void listsRecordsAsMapsWithTheirMetadata() {
        saveIssues("1", "2", "3");
        Exchange listed = send("nango:records/github/Issue?limit=2", null);
        List<Map<String, Object>> records = (List<Map<String, Object>>) body(listed);
        assertThat(records).extracting("id").containsExactly("1", "2");
        Map<String, Object> metadata = (Map<String, Object>) records.get(0).get("_nango_metadata");
        assertThat(metadata)
                .containsEntry("last_action", "ADDED")
                .containsEntry("first_seen_at", "2026-01-01T00:00:00.000000+00:00")
                .containsEntry("deleted_at", null)
                .containsKey("cursor");

        Object next = listed.getMessage().getHeader(NangoConstants.NEXT_CURSOR);
        Exchange rest = send("nango:records/github/Issue?limit=2", null, Map.of(NangoConstants.CURSOR, next));
        assertThat((List<Map<String, Object>>) body(rest)).extracting("id").containsExactly("3");
        assertThat(rest.getMessage().getHeader(NangoConstants.NEXT_CURSOR)).isNull();
    }

    @Test
    @SuppressWarnings("unchecked")
    void filtersByLastActionAndTime() {
        saveIssues("1", "2");
        runtime.records.delete(ISSUES, new Json("[{\"id\":\"1\"}]"), null);
        assertThat((List<Map<String, Object>>) body(send("nango:records/github/Issue?filter=deleted", null)))
                .extracting("id")
                .containsExactly("1");
        assertThat((List<?>) body(send("nango:records/github/Issue?modifiedAfter=2099-01-01T00:00:00Z", null)))
                .isEmpty();
        assertThat(send("nango:records/github/Issue?modifiedAfter=yesterday", null)
                        .getException())
                .hasMessageContaining("2026-01-31T12:00:00Z");
        assertThat(send("nango:records/github/Issue?limit=20000", null).getException())
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContaining("between 1 and 10000");
    }

    @Test
    @SuppressWarnings("unchecked")
    void getsRecordsByTheIdsOfOptionHeaderOrBody() {
        saveIssues("1", "2", "3");
        String uri = "nango:records/github/Issue?operation=get";
        assertThat((List<Map<String, Object>>) body(send(uri + "&ids=1,3", null)))
                .extracting("id")
                .containsExactly("1", "3");
        assertThat((List<Map<String, Object>>) body(send(uri, null, Map.of(NangoConstants.IDS, List.of(2)))))
                .extracting("id")
                .containsExactly("2");
        // As a consumer of records leaves it: the record as body, its id in the header.
        assertThat((List<Map<String, Object>>)
                        body(send(uri, Map.of("id", "3"), Map.of(NangoConstants.RECORD_ID, "3"))))
                .extracting("id")
                .containsExactly("3");
        assertThat((List<Map<String, Object>>) body(send(uri, List.of("3", "4"))))
                .extracting("id")
                .containsExactly("3");
        assertThat(send(uri, null).getException()).hasMessageContaining(NangoConstants.IDS);
    }

    @Test
    void deletesWhatADeletionWindowDidNotSee() {
        saveIssues("1", "2");
        String window = "&window=nightly";
        body(send("nango:records/github/Issue?operation=trackDeletesStart" + window, null));
        body(send("nango:records/github/Issue?operation=save" + window, "{\"id\":\"1\",\"title\":\"t1\"}"));
        Exchange ended = send("nango:records/github/Issue?operation=trackDeletesEnd" + window, null);
        assertThat(body(ended)).isEqualTo(List.of("2"));
        assertThat(ended.getMessage().getHeader(NangoConstants.DELETED_COUNT)).isEqualTo(1);
        assertThat(send("nango:records/github/Issue?operation=trackDeletesStart", null)
                        .getException())
                .hasMessageContaining(NangoConstants.WINDOW);
    }

    @Test
    void getsSetsAndUpdatesMetadata() {
        assertThat(body(send("nango:metadata/github", null))).isNull();
        body(send("nango:metadata/github?operation=set", Map.of("a", 1)));
        Exchange updated = send("nango:metadata/github?operation=update", Map.of("b", 2));
        assertThat(updated.getMessage().getBody(Map.class)).isEqualTo(Map.of("a", 1, "b", 2));
        assertThat(send("nango:metadata/github?operation=set", List.of(1)).getException())
                .isInstanceOf(NangoValidationException.class);
    }

    @Test
    void givesAConnectionAsAHandleAndWithItsSecretsOnlyIfAskedTo() {
        Object handle = body(send("nango:connection/github", null, Map.of(NangoConstants.FORCE_REFRESH, true)));
        assertThat(handle).isInstanceOf(Connection.class);
        assertThat(handle.toString()).doesNotContain("canary");
        assertThat(runtime.connections.refreshes).isEqualTo(1);

        Object open = body(send("nango:connection/github?credentials=true", null));
        assertThat(open).isInstanceOf(Map.class);
        assertThat(open.toString()).contains("canary-acme");
    }

    @Test
    void listsCreatesAndDeletesConnections() {
        Map<String, Object> asked = Map.of(
                "connectionId", "globex",
                "credentials", Map.of("type", "API_KEY", "apiKey", "k"),
                "connectionConfig", Map.of("subdomain", "x"),
                "metadata", Map.of("m", 1),
                "tags", Map.of("plan", "gold"));
        Connection created = (Connection) body(send("nango:connection/github?operation=create", asked));
        assertThat(created.ref().id()).isEqualTo("globex");
        assertThat(created.credentials().reveal()).contains("\"apiKey\":\"k\"");
        assertThat(created.connectionConfig().text()).isEqualTo("{\"subdomain\":\"x\"}");
        assertThat(created.tags()).containsEntry("plan", "gold");
        assertThat((List<?>) body(send("nango:connection/github?operation=list", null)))
                .hasSize(2);
        body(send("nango:connection/github?operation=delete&connectionId=globex", null));
        assertThat((List<?>) body(send("nango:connection/github?operation=list", null)))
                .hasSize(1);
        assertThat(send("nango:connection/github?operation=create", Map.of("connectionId", "x"))
                        .getException())
                .hasMessageContaining("credentials");
    }

    @Test
    void getsListsAndCreatesIntegrations() {
        Map<String, Object> asked = Map.of("provider", "jira", "credentials", Map.of("client_id", "i"));
        Integration created = (Integration) body(send("nango:integration/jira?operation=create", asked));
        assertThat(created.provider()).isEqualTo("jira");
        assertThat(((Integration) body(send("nango:integration/jira", null))).id())
                .isEqualTo("jira");
        assertThat((List<?>) body(send("nango:integration/jira?operation=list", null)))
                .hasSize(2);
        assertThat(send("nango:integration/slack", null).getException()).hasMessageContaining("github, jira");
    }

    @Test
    void listsVariablesAsSecretsUnlessAskedOtherwise() {
        runtime.environment.set("KEY", Secret.of("canary"));
        assertThat(body(send("nango:environment", null)).toString()).isEqualTo("{KEY=***}");
        assertThat(body(send("nango:environment?credentials=true", null))).isEqualTo(Map.of("KEY", "canary"));
    }

    @Test
    void runsAnActionWithTheBodyAsInputAndOutput() {
        runtime.functions.action(
                "echo", (nango, input) -> CompletableFuture.completedStage(new Json("{\"got\":" + input + "}")));
        Exchange done = send("nango:action/github/echo", Map.of("a", 1));
        assertThat(done.getMessage().getBody(String.class)).isEqualTo("{\"got\":{\"a\":1}}");
        assertThat(done.getMessage().getHeader(NangoConstants.RUN_ID)).isEqualTo("run-1");
        assertThat(send("nango:action/github/echo", "hello").getException())
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContaining("JSON");
    }

    @Test
    void givesAnActionsErrorToTheRouteUnwrapped() {
        NangoActionException error = new NangoActionException("it failed", new Json("{\"code\":7}"));
        runtime.functions.action(
                "fail",
                (nango, input) -> CompletableFuture.supplyAsync(() -> {
                    throw error;
                }));
        assertThat(send("nango:action/github/fail", null).getException()).isSameAs(error);
    }

    @Test
    void triggersASyncAndReturnsItsResult() {
        runtime.functions.sync(
                "issues", List.of("Issue"), (nango, input) -> CompletableFuture.completedStage(Json.NULL));
        Exchange done = send("nango:sync/github/issues?reset=true", null);
        assertThat(body(done))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("status", "success")
                .containsEntry("durationMillis", 7L)
                .containsEntry(
                        "changes", Map.of("Issue", Map.of("added", 2, "updated", 1, "deleted", 0, "unchanged", 3)));
        assertThat(runtime.functions.syncRuns.get(0).reset()).isTrue();
    }

    @Test
    void doesNotWaitForASyncIfToldSo() {
        runtime.functions.sync("slow", List.of("Issue"), (nango, input) -> new CompletableFuture<>());
        assertThat(body(send("nango:sync/github/slow?wait=false", "kept"))).isEqualTo("kept");
    }

    @Test
    void takesHeadersBeforeOptions() {
        runtime.connect("globex");
        Exchange got =
                send("nango:connection/github?connectionId=acme", null, Map.of(NangoConstants.CONNECTION_ID, "globex"));
        assertThat(((Connection) body(got)).ref().id()).isEqualTo("globex");
        Exchange listed = send("nango:metadata/github?operation=set", "{}", Map.of(NangoConstants.OPERATION, "get"));
        assertThat(body(listed)).isNull();
        assertThat(send("nango:metadata/github", null, Map.of(NangoConstants.OPERATION, "burn"))
                        .getException())
                .hasMessageContaining("it has get, set, update");
    }

    @Test
    void saysHowToNameAConnection() {
        component().getConfiguration().setConnectionId(null);
        assertThat(send("nango:metadata/github", null).getException())
                .hasMessageContaining("connectionId")
                .hasMessageContaining(NangoConstants.CONNECTION_ID);
        assertThat(send("nango:metadata/github?connectionId=nobody", null).getException())
                .isInstanceOf(NangoException.class)
                .hasMessageContaining("github/nobody");
    }

    /** A bean. */
    public record Issue(String id, String title) {}
}
