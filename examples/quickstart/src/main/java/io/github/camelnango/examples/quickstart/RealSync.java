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
import java.util.List;

/** Syncs a repository of the real GitHub. It only reads: the action is not run. Used by one thread. */
final class RealSync {
    private final App app;
    private final String repository;
    private final Deliveries deliveries;
    private final Page page;

    RealSync(App app, String repository, Deliveries deliveries, Page page) {
        this.app = app;
        this.repository = repository;
        this.deliveries = deliveries;
        this.page = page;
    }

    void run() throws Exception {
        page.title("camel-nango quick start: the issues of " + repository);
        page.section("Sync");
        SyncResult result = app.syncNow();
        page.line("%s since the last time", result);
        App.Arrival arrival = app.expect(result.total());
        app.startSyncRoute();
        arrival.await();
        List<Delivery> arrived = deliveries.take();
        show(arrived, Deliveries.BUGS);
        show(arrived, Deliveries.ARCHIVE);
        page.line(
                "The cache is in %s. Run it again: only what changes from now on will come.",
                app.folder().resolve("nango-data-real"));
    }

    private void show(List<Delivery> arrived, String destination) {
        List<Delivery> here = arrived.stream()
                .filter(delivery -> delivery.destination().equals(destination))
                .toList();
        page.line("%d to %s", here.size(), destination);
        here.stream().limit(5).forEach(page::item);
    }
}
