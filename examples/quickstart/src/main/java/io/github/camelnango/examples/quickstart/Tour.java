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

import io.github.camelnango.examples.quickstart.Deliveries.Delivery;
import io.github.camelnango.examples.quickstart.standin.GithubStandIn;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Shows what there is, one step after the other, against the stand-in. Used by one thread. */
final class Tour {
    private static final int OPENED = 6;
    private static final int CHANGED = 14;
    private static final int REMOVED = 4;

    private final App app;
    private final GithubStandIn github;
    private final Deliveries deliveries;
    private final Page page;

    Tour(App app, GithubStandIn github, Deliveries deliveries, Page page) {
        this.app = app;
        this.github = github;
        this.deliveries = deliveries;
        this.page = page;
    }

    void run() throws Exception {
        page.title("camel-nango quick start");
        page.line("A sync and an action in TypeScript run inside Camel routes. The API that they talk to is a");
        page.line(
                "stand-in of GitHub: %s, %d issues and %d pull requests.",
                github.url(), github.issues(), github.pullRequests());
        firstSync();
        secondSync();
        action();
        wrongToken();
        files();
        whatNext();
    }

    private void firstSync() throws Exception {
        page.section("First sync: the route \"issues\" starts and runs the sync github/issues");
        Instant start = Instant.now();
        App.Arrival arrival = app.expect(github.issues());
        app.startSyncRoute();
        arrival.await();
        List<Delivery> arrived = deliveries.take();
        page.line("%s", count(arrived));
        page.line(
                "%d HTTP requests in %.1f seconds. Answered with 502: %d. The script says `retries: 3`, so it was repeated.",
                github.requests(), Duration.between(start, Instant.now()).toMillis() / 1000.0, github.badGateways());
        page.line("Each record came through the route's choice:");
        show(arrived, Deliveries.BUGS, 3);
        show(arrived, Deliveries.ARCHIVE, 3);
    }

    private void secondSync() {
        // Returns when the first run has ended too: two runs of a sync for one connection are never under way at once.
        SyncResult idle = app.syncNow();
        page.section("Second sync: people have worked on the issues");
        page.line("Before they did: %s. The checkpoint spares the work.", idle);
        github.work(OPENED, CHANGED, REMOVED);
        App.Arrival arrival = app.expect(OPENED + CHANGED + REMOVED);
        SyncResult result = app.syncNow();
        arrival.await();
        page.line("Since they did:  %s", result);
        List<Delivery> arrived = deliveries.take();
        page.line("Only these came through the route:");
        show(arrived, Deliveries.BUGS, 4);
        show(arrived, Deliveries.ARCHIVE, 4);
        page.line("Deleted, and in the archive for that reason:");
        arrived.stream()
                .filter(delivery -> delivery.action().equals("DELETED"))
                .limit(2)
                .forEach(page::item);
    }

    private void action() {
        page.section("Action: the route \"create-issue\" runs the action github/create-issue");
        Map<String, Object> good = Map.of("title", "Vouchers: accept lower case", "labels", List.of("enhancement"));
        page.line("With a title:              %s", app.ask("direct:create-issue", good));
        page.line("Without a title:           %s", app.ask("direct:create-issue", Map.of("body", "Please!")));
        Map<String, Object> stranger = Map.of("title", "Who does this?", "assignees", List.of("nobody"));
        page.line("With an unknown assignee:  %s", app.ask("direct:create-issue", stranger));
        page.line("`refused` is an ActionError of the script, caught by the route's doCatch as NangoActionException.");
    }

    private void wrongToken() {
        page.section("Credentials: the route \"who-am-i\" asks nango:proxy/github for /user");
        page.line("Connection acme:   %s", app.askAs("acme", "direct:who-am-i", null));
        app.connect("stale", "an expired token");
        page.line("Connection stale:  %s", app.askAs("stale", "direct:who-am-i", null));
        page.line("The token is put on the request inside the HTTP client; no exchange, log or exception shows it.");
    }

    private void files() throws IOException {
        page.section("Where the data lies");
        DataFolder data = DataFolder.of(app.folder());
        page.line("%s, %d KB in all:", data.cache(), data.kilobytes());
        page.item("state.db   records, connections, checkpoints");
        page.item("log.db     runs and their logs");
        page.item("key.json   the key of the credentials in state.db; set the option passphrase to protect it");
        page.line("%s:", data.archive());
        page.item("what went to direct:archive, one line each");
    }

    private void whatNext() {
        page.section("What to try next");
        page.item("Change src/main/resources/nango/github/syncs/issues.ts or a route beside it, and run again.");
        page.item("./run.sh --serve                                   keep it running, with a sync every 30 seconds");
        page.item("GITHUB_TOKEN=... ./run.sh --real owner/repository  read your own issues from api.github.com");
    }

    private void show(List<Delivery> arrived, String destination, int examples) {
        List<Delivery> here = arrived.stream()
                .filter(delivery -> delivery.destination().equals(destination))
                .toList();
        page.line("%d to %s, such as", here.size(), destination);
        here.stream().limit(examples).forEach(page::item);
    }

    private static String count(List<Delivery> arrived) {
        return new SyncResult(count(arrived, "ADDED"), count(arrived, "UPDATED"), count(arrived, "DELETED")).toString();
    }

    private static int count(List<Delivery> arrived, String action) {
        return (int) arrived.stream()
                .filter(delivery -> delivery.action().equals(action))
                .count();
    }
}
