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
package io.github.camelnango.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.NangoConstants;
import io.github.camelnango.api.MassDeleteException;
import io.github.camelnango.event.MassDeleteRefusedEvent;
import io.github.camelnango.event.RecordsRejectedEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.junit.jupiter.api.Test;

/** Records that cannot be kept are told of in headers, by an event, in the run's result, and are listed. */
class RejectsFromRoutesTest extends ScriptTest {
    private final List<RecordsRejectedEvent> events = new CopyOnWriteArrayList<>();
    private final List<MassDeleteRefusedEvent> refusals = new CopyOnWriteArrayList<>();

    @Override
    void scripts(Path folder) {
        script(
                "demo/syncs/issues.ts",
                """
                import { createSync } from 'nango'; import { z } from 'zod';
                export default createSync({ description: 'd', frequency: 'every hour', autoStart: false,
                    models: { Issue: z.object({ id: z.string() }) },
                    exec: async (nango: any) => { await nango.batchSave([{ id: '1' }, { id: '' }, { name: 'x' }], 'Issue'); } });
                """);
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getManagementStrategy().addEventNotifier(new EventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                if (event instanceof RecordsRejectedEvent rejected) {
                    events.add(rejected);
                } else if (event instanceof MassDeleteRefusedEvent refused) {
                    refusals.add(refused);
                }
            }
        });
        return context;
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRouteHearsOfThem() {
        Exchange saved = send("nango:records/demo/Issue?operation=save", List.of(Map.of("id", 1), Map.of("name", "x")));
        assertThat(saved.getException()).isNull();
        assertThat(saved.getMessage().getHeaders())
                .containsEntry(NangoConstants.ADDED, 1)
                .containsEntry(NangoConstants.REJECTED, 1);
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getCount()).isEqualTo(1);
            assertThat(event.getDataset().model()).isEqualTo("Issue");
            assertThat(event.getRunId()).isNull();
        });
        Exchange listed = send("nango:records/demo/Issue?operation=rejects&limit=5", null);
        assertThat((List<Map<String, Object>>) listed.getMessage().getBody(List.class))
                .singleElement()
                .satisfies(reject -> assertThat(reject)
                        .containsEntry("payload", "{\"name\":\"x\"}")
                        .containsEntry("times", 1L)
                        .containsKeys("reason", "at", "cursor"));
    }

    @Test
    void aRunEndsAsSuccessWithRejects() {
        Exchange run = send("nango:sync/demo/issues", null);
        assertThat(run.getException()).isNull();
        assertThat(run.getMessage().getBody(Map.class))
                .containsEntry("status", "success with rejects")
                .extractingByKey("changes")
                .hasToString("{Issue={added=1, updated=0, deleted=0, unchanged=0, rejected=2}}");
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getCount()).isEqualTo(2);
            assertThat(event.getRunId()).isNotNull();
        });
    }

    @Test
    void aRefusedMassDeletionIsToldOfAndCanBeConfirmed() {
        List<Map<String, Integer>> all =
                IntStream.range(0, 30).mapToObj(i -> Map.of("id", i)).toList();
        send("nango:records/demo/Issue?operation=save", all);
        send("nango:records/demo/Issue?operation=trackDeletesStart&window=w", null);
        Exchange end = send("nango:records/demo/Issue?operation=trackDeletesEnd&window=w", null);
        assertThat(end.getException()).isInstanceOf(MassDeleteException.class);
        assertThat(refusals).singleElement().satisfies(event -> {
            assertThat(event.getDeletions()).isEqualTo(30);
            assertThat(event.getLive()).isEqualTo(30);
        });
        Exchange confirmed = send("nango:records/demo/Issue?operation=confirmDeletes", null);
        assertThat(confirmed.getException()).isNull();
        assertThat(confirmed.getMessage().getHeader(NangoConstants.DELETED_COUNT))
                .isEqualTo(30);

        send("nango:records/demo/Issue?operation=save", all);
        send("nango:records/demo/Issue?operation=trackDeletesStart&window=w", null);
        Exchange allowed =
                send("nango:records/demo/Issue?operation=trackDeletesEnd&window=w&confirmDeletes=true", null);
        assertThat(allowed.getMessage().getHeader(NangoConstants.DELETED_COUNT)).isEqualTo(30);
        assertThat(refusals).hasSize(1);
    }

    private Exchange send(String uri, Object body) {
        return request(uri, exchange -> {
            exchange.getMessage().setHeader(NangoConstants.CONNECTION_ID, "acme");
            exchange.getMessage().setBody(body);
        });
    }
}
