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

import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoHttpException;
import java.util.Map;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;

/** The routes of the example that are written in Java: the two destinations, and two requests. */
final class IssueRoutes extends RouteBuilder {
    private final Deliveries deliveries;

    IssueRoutes(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void configure() {
        from("direct:bugs").routeId("bugs").process(deliveries::toBugs);

        from("direct:archive")
                .routeId("archive")
                .process(deliveries::toArchive)
                .marshal()
                .json(JsonLibrary.Jackson)
                .to("file:{{quickstart.folder}}?fileName=issues.jsonl&fileExist=Append&appendChars=\\n");

        from("direct:sync-now")
                .routeId("sync-now")
                // The route "issues" may be running the sync by its schedule just now: wait for our turn.
                .onException(NangoException.class)
                .onWhen(simple("${exception.type} == 'sync_already_running'"))
                .maximumRedeliveries(3000)
                .redeliveryDelay(100)
                .retryAttemptedLogLevel(LoggingLevel.DEBUG)
                .end()
                // Who asked gets any other failure and tells it; a log of it would say the same again.
                .onException(NangoException.class)
                .logExhausted(false)
                .end()
                .to("nango:sync/github/issues?operation=trigger&connectionId={{github.connection}}");

        from("direct:who-am-i")
                .routeId("who-am-i")
                .doTry()
                .to("nango:proxy/github?path=/user")
                .convertBodyTo(Map.class)
                .setBody(simple("welcome, ${body[login]}"))
                .doCatch(NangoHttpException.class)
                .setBody(simple("HTTP ${exception.status}: ${exception.message}"))
                .end();
    }
}
