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

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoHttpException;
import io.github.camelnango.api.NangoNetworkException;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.api.ProxyResponse;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.proxy.retry.Answer;
import io.github.camelnango.embedded.proxy.retry.NetworkErrors;
import io.github.camelnango.embedded.proxy.retry.RetryRules;
import io.github.camelnango.embedded.proxy.retry.RetryTimes;
import io.github.camelnango.embedded.proxy.target.Subject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;

/** One request with all its attempts, one after the other; between them no thread is held. */
final class Call {
    private final CallServices services;
    private final ProxyRequest request;
    private final CompletableFuture<ProxyResponse> result = new CompletableFuture<>();
    private final InFlight flight = new InFlight();
    private @Nullable Secret refused;
    private @Nullable Secret current;

    Call(CallServices services, ProxyRequest request) {
        this.services = services;
        this.request = request;
        result.whenComplete((response, failure) -> {
            if (failure != null) {
                flight.end(); // whoever asked may have gone: the request ends as well
            }
        });
    }

    /** Ends with the last attempt. */
    CompletableFuture<ProxyResponse> result() {
        return result;
    }

    /** Makes an attempt, and those after it, in threads that may block. */
    void submit(int attempt) {
        try {
            services.io().execute(() -> run(attempt));
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(new NangoException(
                    "script_aborted", Subject.of(request) + ": not sent, as the runtime is closing", e));
        }
    }

    /** As {@link #submit}, but makes this attempt in the caller's thread. */
    void run(int attempt) {
        if (result.isDone()) {
            return; // whoever asked has gone
        }
        long start = System.nanoTime();
        Outbound outbound = null;
        try {
            outbound = prepare();
            ProxyResponse response = read(services.sender().send(outbound, flight), outbound);
            tell(attempt, start, response.status(), null, null);
            if (!result.complete(response) && response.body() instanceof HttpBody.Stream unread) {
                unread.stream().close();
            }
        } catch (Failed e) {
            afterAnswer(outbound, e.answer, e.failure, attempt, start);
        } catch (NangoException e) {
            tell(attempt, start, 0, null, e.getType());
            result.completeExceptionally(e);
        } catch (IOException e) {
            if (result.isDone()) {
                tell(attempt, start, 0, null, "cancelled");
                return;
            }
            afterNetworkError(outbound, NetworkErrors.of(request, e), attempt, start);
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(new NangoException(
                    "unknown_error",
                    Subject.of(request) + ": failed with " + e.getClass().getName(),
                    e));
        }
    }

    /** Everything is read anew for each attempt: credentials may have been replaced meanwhile. */
    private Outbound prepare() {
        Connection connection = services.connections().get(request.connection(), false);
        current = connection.credentials();
        return services.outbound(request, connection);
    }

    private ProxyResponse read(ClassicHttpResponse response, Outbound outbound) throws IOException, Failed {
        int status = response.getCode();
        Map<String, List<String>> headers = ResponseReader.headers(response);
        String reason = ResponseReader.reason(response);
        boolean ok = status >= 200 && status < 300;
        if (ok && request.responseType() == ProxyRequest.ResponseType.STREAM) {
            return new ProxyResponse(status, reason, headers, ResponseReader.stream(response, flight::end));
        }
        byte[] bytes;
        try (response) {
            bytes = services.reader().bytes(response, request, flight::end);
        }
        List<String> types = headers.getOrDefault("content-type", List.of());
        String type = types.isEmpty() ? null : types.get(0);
        if (ok) {
            return new ProxyResponse(status, reason, headers, ResponseReader.body(bytes, type, request.responseType()));
        }
        Answer answer =
                new Answer(status, reason, headers, bytes.length == 0 ? null : ResponseReader.text(bytes, type));
        Duration retryAfter = RetryTimes.of(
                answer, request.retryHeaders(), outbound.provider().proxy().retry(), false, outbound.now());
        throw new Failed(
                answer,
                new NangoHttpException(
                        Subject.of(request) + ": provider answered " + (status + " " + reason).strip(),
                        status,
                        reason,
                        headers,
                        ResponseReader.body(bytes, type, request.responseType()),
                        retryAfter));
    }

    private void afterAnswer(Outbound outbound, Answer answer, NangoHttpException failure, int attempt, long start) {
        RetryRules.Decision decision = services.rules()
                .afterAnswer(request, outbound.provider().proxy().retry(), answer, attempt, outbound.now());
        if (answer.status() == 401 && decision.pause() != null) {
            if (current != null && current.equals(refused)) {
                decision = new RetryRules.Decision(null, "invalid_credentials");
            }
            refused = current;
        }
        again(outbound, decision, failure, answer.status(), attempt, start);
    }

    private void afterNetworkError(
            @Nullable Outbound outbound, NangoNetworkException failure, int attempt, long start) {
        RetryRules.Decision decision = services.rules().afterNetworkError(request, failure.getCode(), attempt);
        again(outbound, decision, failure, 0, attempt, start);
    }

    private void again(
            @Nullable Outbound outbound,
            RetryRules.Decision decision,
            NangoException failure,
            int status,
            int attempt,
            long start) {
        boolean repeat =
                decision.pause() != null && attempt < request.retries() && outbound != null && outbound.isRepeatable();
        Duration wait = repeat ? decision.pause() : null;
        tell(attempt, start, status, wait, decision.reason());
        if (wait == null) {
            result.completeExceptionally(failure);
        } else {
            services.waits().after(wait, () -> submit(attempt + 1));
        }
    }

    private void tell(int attempt, long start, int status, @Nullable Duration wait, @Nullable String reason) {
        services.tell(new Attempt(
                request.connection(),
                request.runId(),
                request.method(),
                Subject.path(request),
                status,
                Duration.ofNanos(System.nanoTime() - start),
                attempt + 1,
                wait == null ? 0 : wait.toMillis(),
                reason));
    }

    /** An answer outside 200 to 299. */
    private static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Answer answer;
        private final NangoHttpException failure;

        Failed(Answer answer, NangoHttpException failure) {
            super(null, failure, false, false);
            this.answer = answer;
            this.failure = failure;
        }
    }
}
