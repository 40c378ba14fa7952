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
package io.github.camelnango.embedded.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.api.Json;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.embedded.proxy.FakeProvider.Reply;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token is nowhere but in the request: not in logs at TRACE, exceptions, events or printed objects. */
class CanaryTest extends ProxyTestBase {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final AbstractAppender appender = new AbstractAppender("canary", null, null, false, Property.EMPTY_ARRAY) {
        @Override
        public void append(LogEvent event) {
            seen.add(event.getMessage().getFormattedMessage());
            if (event.getThrown() != null) {
                seen.add(trace(event.getThrown()));
            }
        }
    };

    @BeforeEach
    void listen() {
        appender.start();
        LoggerContext logs = (LoggerContext) LogManager.getContext(false);
        logs.getConfiguration().getRootLogger().addAppender(appender, Level.ALL, null);
        logs.updateLoggers();
        Configurator.setLevel("io.github.camelnango", Level.TRACE);
        Configurator.setLevel("org.apache.camel", Level.TRACE);
    }

    @AfterEach
    void mute() {
        ((LoggerContext) LogManager.getContext(false))
                .getConfiguration()
                .getRootLogger()
                .removeAppender("canary");
        Configurator.setLevel("io.github.camelnango", Level.INFO);
        Configurator.setLevel("org.apache.camel", Level.INFO);
    }

    @Test
    void theTokenIsNowhere() throws Exception {
        reopen(java.util.Map.of("responseTimeout", 2000), List.of());
        proxy.onAttempt(attempt -> seen.add(attempt.toString()));
        List<Reply> replies = new ArrayList<>();
        replies.add(Reply.json("{}"));
        replies.add(Reply.of(404, "{}"));
        replies.add(Reply.of(503, "busy"));
        replies.add(Reply.of(302, "", "Location", "http://127.0.0.1:" + provider.port() + "/x"));
        replies.add(Reply.of(302, "", "Location", "ftp://x"));
        replies.add(null);
        int sent = 0;
        for (Reply reply : replies) {
            for (String integration :
                    List.of("key-in-header", "key-in-query", "key-in-body", "key-in-path", "basic", "oauth")) {
                for (String method : List.of("GET", "POST")) {
                    provider.answer = request -> request.target().startsWith("/x") ? Reply.json("{}") : reply;
                    note(Requests.to(integration)
                            .method(method)
                            .json("{}")
                            .retries(1)
                            .build());
                    sent++;
                }
            }
        }
        connect(1);
        note(Requests.to("key-in-path").build());
        note(Requests.to("oauth").baseUrl("nonsense").build());
        note(Requests.to("key-in-header").header("x-a", "1\n2").build());
        ports.put(
                "oauth",
                "{\"type\":\"OAUTH2\",\"access_token\":\"" + TOKEN + "\\r\\nx: y\",\"raw\":{}}",
                "{\"port\":1}");
        note(Requests.to("oauth").build());
        seen.add(proxy.toString());
        seen.add(String.valueOf(context.getEndpoints()));
        assertThat(provider.received).hasSizeGreaterThan(sent);
        assertThat(provider.received.toString()).contains(TOKEN);
        String basic = Base64.getEncoder().encodeToString(("me:" + TOKEN).getBytes(StandardCharsets.UTF_8));
        assertThat(seen).hasSizeGreaterThan(sent).noneMatch(text -> text.contains(TOKEN) || text.contains(basic));
    }

    private void note(ProxyRequest request) {
        seen.add(request.toString());
        try {
            proxy.send(request)
                    .whenComplete(
                            (response, failure) -> seen.add(failure == null ? response.toString() : trace(failure)))
                    .toCompletableFuture()
                    .join();
            proxy.paginate(request, new Json("{\"type\":\"offset\",\"offset_name_in_request\":\"o\"}"), proxy::send);
        } catch (RuntimeException e) {
            seen.add(trace(e));
        }
    }

    private static String trace(Throwable failure) {
        StringWriter out = new StringWriter();
        failure.printStackTrace(new PrintWriter(out));
        return out.toString();
    }
}
