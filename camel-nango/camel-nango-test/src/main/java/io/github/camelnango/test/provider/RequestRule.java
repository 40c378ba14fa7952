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
package io.github.camelnango.test.provider;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Requests of one kind and what is answered to them: one answer after the other, the last one again and again. Thread-safe.
 *
 * <p>Of several rules for a request the one that names most parameters and headers is taken, of equals the later one.
 */
public final class RequestRule {
    private final String method;
    private final String path;
    private final Map<String, String> params = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<Function<ProviderRequest, Answer>> answers = new ArrayList<>();
    private int given;

    RequestRule(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** Only requests with this value of a query parameter. Others may be there. */
    public synchronized RequestRule param(String name, String value) {
        params.put(name, value);
        return this;
    }

    /** Only requests with this value of a header. */
    public synchronized RequestRule header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Answers with a status and no body; called again, the next time. */
    public RequestRule reply(int status) {
        return reply(Answer.status(status));
    }

    /** Answers with a JSON text; called again, the next time. */
    public RequestRule reply(int status, String json) {
        return reply(Answer.json(status, json));
    }

    /** Answers like this; called again, the next time. */
    public RequestRule reply(Answer answer) {
        return reply(request -> answer);
    }

    /** Answers what the function makes of the request; what it throws becomes status 500. */
    public synchronized RequestRule reply(Function<ProviderRequest, Answer> answer) {
        answers.add(answer);
        return this;
    }

    synchronized boolean matches(ProviderRequest request) {
        return !answers.isEmpty()
                && method.equalsIgnoreCase(request.method())
                && path.equals(request.path())
                && params.entrySet().stream()
                        .allMatch(param -> request.param(param.getKey()).equals(Optional.of(param.getValue())))
                && headers.entrySet().stream()
                        .allMatch(header -> request.header(header.getKey()).equals(Optional.of(header.getValue())));
    }

    synchronized int weight() {
        return params.size() + headers.size();
    }

    Answer next(ProviderRequest request) {
        Function<ProviderRequest, Answer> answer;
        synchronized (this) {
            answer = answers.get(Math.min(given++, answers.size() - 1));
        }
        try {
            return answer.apply(request);
        } catch (RuntimeException e) {
            return Answer.json(500, "{\"message\":\"The test's answer failed\"}");
        }
    }
}
