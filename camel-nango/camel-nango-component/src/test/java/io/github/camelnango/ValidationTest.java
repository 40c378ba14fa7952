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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationTest extends NangoTestSupport {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            nango:bogus/github                        | There is no kind of endpoint 'bogus'; there are sync, action, records, proxy, connection, metadata, integration, environment
            nango:records/github                      | nango:records/github should be nango:records/integration/name
            nango:proxy/github/x                      | nango:proxy/github/x should be nango:proxy/integration
            nango:environment/x                       | nango:environment/x should be nango:environment
            nango:records/github/Issue?operation=burn | nango:records has no operation 'burn'; it has list, get, save, update, delete, rejects, skip, count, prune, trackDeletesStart, trackDeletesEnd, confirmDeletes
            nango:proxy/github?limit=3                | nango:proxy has no option 'limit', which is one of nango:records; it has actionVia
            nango:metadata/github?delay=5             | nango:metadata has no option 'delay', which is one of nango:sync, nango:records
            nango:proxy/github?bogus=1                | Unknown parameters
            nango:proxy/gitlab                        | There is no integration 'gitlab' for nango:proxy/gitlab; created were: github
            nango:proxy/github?retries=abc            | The option retries is a number from 0 to 50, but is 'abc'
            nango:proxy/github?retries=-1             | The option retries is a number from 0 to 50, but is '-1'
            nango:proxy/github?retryOn=zz             | The option retryOn is one or more HTTP statuses, comma separated, but is 'zz'
            nango:proxy/github?method=FOO             | The option method is one of GET, POST, PUT, PATCH, DELETE, HEAD, but is 'FOO'
            nango:proxy/github?baseUrlOverride=nope   | The option baseUrlOverride is a URL that starts with http:// or https://, but is 'nope'
            nango:sync/github/issues?emptyCache=true  | emptyCache=true needs reset=true
            nango:records/gitlab/Issue                | There is no integration 'gitlab'
            nango:action/github/nope                  | There is no action github/nope; there are: action github/echo
            nango:sync/github/nope                    | There is no sync github/nope
            """)
    void failsWhenARouteThatSendsThereStarts(String uri, String sentence) {
        runtime.functions.action("echo", (nango, input) -> CompletableFuture.completedStage(input));
        String expected = sentence.replace("; it has actionVia", "; it has ");
        assertThat(failureOf(r -> r.from("direct:in").to(uri))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            nango:proxy/github                          | from("nango:proxy") is not possible: a route can start from nango:sync, nango:records and nango:action
            nango:connection/github                     | from("nango:connection") is not possible
            nango:sync/github/nope                      | There is no sync github/nope
            nango:records/gitlab/Issue                  | There is no integration 'gitlab'
            nango:sync/github/issues?frequency=often    | frequency must be such as 'every 15 minutes', 'every hour' or 15m, but is 'often'
            nango:records/github/Issue?frequency=5m     | nango:records has no option 'frequency'
            nango:records/github/Issue?maxRecords=20000 | maxRecords must be between 1 and 10000, but is 20000
            nango:records/github/Issue?maxRunRecords=0 | maxRunRecords must be 1 or more, but is 0
            """)
    void failsWhenARouteThatStartsThereStarts(String uri, String sentence) {
        runtime.functions.sync(
                "issues", List.of("Issue"), (nango, input) -> CompletableFuture.completedStage(Json.NULL));
        assertThat(failureOf(r -> r.from(uri).to("mock:out"))).contains(sentence);
    }

    @Test
    void doesNotAskForWhatMayComeLaterIfToldSo() throws Exception {
        component().setCheckOnStart(false);
        routes(r -> r.from("direct:in").to("nango:action/gitlab/nope").to("nango:proxy/gitlab"));
        assertThat(send("direct:in", null).getException())
                .isInstanceOf(NangoException.class)
                .hasMessageContaining("There is no action gitlab/nope");
    }

    @Test
    void refusesTwoConsumersOfOneName() {
        component().getConfiguration().setConnectionId(null);
        assertThat(failureOf(r -> {
                    r.from("nango:records/github/Issue").to("mock:a");
                    r.from("nango:records/github/Issue?delay=700").to("mock:b");
                }))
                .contains("Two consumers have the name 'nango:records/github/Issue'");
    }

    @Test
    void namesThePlacesWhereARuntimeWasLookedFor() {
        assertThatThrownBy(() -> {
                    try (DefaultCamelContext bare = new DefaultCamelContext()) {
                        bare.start();
                        bare.createProducerTemplate().sendBody("nango:environment", null);
                    }
                })
                .hasStackTraceContaining("There is no Nango runtime: none is set on the component (options runtime and"
                        + " runtimeFactory), the registry holds none, and none is on the class path; add the artifact"
                        + " camel-nango-embedded");
    }
}
