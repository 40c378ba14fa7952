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
package io.github.camelnango.api;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The helper of a function written in Java: Nango's methods, blocking, with types of Java. Thread-safe.
 *
 * <p>Each call is what it is in a script: an exchange on a {@code nango:} endpoint. It fails with a
 * {@link NangoException}, or with the exception of the route that the call went through. A type that JSON is read as is a
 * record, a bean, Map, List, an array, String, Number, Boolean, or {@link Json} for the text itself; members that the type
 * does not have are left out.
 */
public interface NangoAction extends Nango {

    /**
     * A provider's answer.
     *
     * @param data the body as the type that was asked for; {@code null} for none
     * @param status HTTP status, 200 to 299 unless said otherwise
     * @param statusText the reason phrase, may be empty
     * @param headers lower-case names
     */
    record Response<T>(@Nullable T data, int status, String statusText, Map<String, List<String>> headers) {
        public Response {
            headers = Map.copyOf(headers);
        }
    }

    default String connectionId() {
        return run().connection().id();
    }

    /** The integration's id. */
    default String providerConfigKey() {
        return run().connection().integration();
    }

    /** The provider's name in the catalogue. */
    default String provider() {
        return run().provider();
    }

    /**
     * Sends a request with the connection's credentials.
     *
     * @param type what the body is read as: {@code String} for text, {@code byte[]} for bytes, {@code Void} if it does not
     *     matter, others from JSON
     * @throws NangoHttpException for a status outside 200 to 299
     * @throws NangoNetworkException if there was no answer
     */
    <T> Response<T> proxy(ProxyConfiguration request, Class<T> type);

    /** {@link #proxy} with GET. */
    default <T> Response<T> get(ProxyConfiguration request, Class<T> type) {
        return proxy(request.method("GET"), type);
    }

    /** {@link #proxy} with POST. */
    default <T> Response<T> post(ProxyConfiguration request, Class<T> type) {
        return proxy(request.method("POST"), type);
    }

    /** {@link #proxy} with PUT. */
    default <T> Response<T> put(ProxyConfiguration request, Class<T> type) {
        return proxy(request.method("PUT"), type);
    }

    /** {@link #proxy} with PATCH. */
    default <T> Response<T> patch(ProxyConfiguration request, Class<T> type) {
        return proxy(request.method("PATCH"), type);
    }

    /** {@link #proxy} with DELETE. */
    default <T> Response<T> delete(ProxyConfiguration request, Class<T> type) {
        return proxy(request.method("DELETE"), type);
    }

    /**
     * The pages of an API, each fetched when the loop asks for it; a second loop starts anew.
     *
     * @param item what an item of a page is read as
     */
    <T> Iterable<List<T>> paginate(ProxyConfiguration request, Class<T> item);

    /**
     * Sends a request to a URL, the request's endpoint, without credentials. An answer of any status is one; outside 200 to
     * 299 only a {@code String} and {@code byte[]} show its body.
     */
    <T> Response<T> uncontrolledFetch(ProxyConfiguration request, Class<T> type);

    /** The run's connection with its credentials, in the shape of Nango's API. */
    default <T> T getConnection(Class<T> type) {
        return getConnection(null, null, Map.of(), type);
    }

    /**
     * A connection with its credentials, in the shape of Nango's API.
     *
     * @param providerConfigKey {@code null} for the run's own
     * @param connectionId {@code null} for the run's own
     * @param options {@code refreshToken}, {@code forceRefresh}
     */
    <T> T getConnection(
            @Nullable String providerConfigKey,
            @Nullable String connectionId,
            Map<String, Boolean> options,
            Class<T> type);

    /** The access token of OAuth 2 as a String, else the credentials. */
    <T> T getToken(Class<T> type);

    /** The connection's metadata; {@code null} when never set. */
    <T> @Nullable T getMetadata(Class<T> type);

    /** Replaces the connection's metadata. */
    void setMetadata(Object metadata);

    /** Merges members into the connection's metadata, one level deep. */
    void updateMetadata(Object metadata);

    /**
     * The integration in the shape of Nango's API.
     *
     * @param include {@code webhook}, {@code credentials}
     */
    <T> T getIntegration(Collection<String> include, Class<T> type);

    /** Where the provider sends webhooks for the integration; {@code null} for nowhere. */
    @Nullable
    String getWebhookURL();

    /** The environment's variables by name. */
    Map<String, String> getEnvironmentVariables();

    /** Runs another action for the run's connection and waits for its output. */
    default <T> @Nullable T triggerAction(String action, @Nullable Object input, Class<T> output) {
        return triggerAction(providerConfigKey(), connectionId(), action, input, output);
    }

    /**
     * Runs an action and waits for its output.
     *
     * @throws NangoHttpException if it failed, as Nango's API would answer
     */
    <T> @Nullable T triggerAction(
            String providerConfigKey, String connectionId, String action, @Nullable Object input, Class<T> output);

    /** Asks for a run of a sync and does not wait for it; {@code reset} and {@code emptyCache} are options. */
    void triggerSync(
            String providerConfigKey, String connectionId, String sync, String variant, Map<String, Boolean> options);

    /** Starts schedules of syncs that are paused, for one connection, or for all if it is {@code null}. */
    void startSync(String providerConfigKey, Collection<String> syncs, @Nullable String connectionId);

    /** Writes a line of level info to the run's log. */
    default void log(String message) {
        log(LogLevel.INFO, message, null);
    }

    /** Writes a line to the run's log. */
    default void log(LogLevel level, String message) {
        log(level, message, null);
    }

    /** Writes a line with details to the run's log. */
    void log(LogLevel level, String message, @Nullable Object meta);

    /** Keeps only lines of this level and above from now on. */
    void setLogger(LogLevel level);

    /** Where the last run stood; {@code null} for none. */
    <T> @Nullable T getCheckpoint(Class<T> type);

    /** Keeps where this run stands: an object whose members are text, numbers and booleans. */
    void saveCheckpoint(Object checkpoint);

    /** Forgets the checkpoint; fails if there is none. */
    void clearCheckpoint();

    /** Takes a lock until the run ends or the time is over; whether it was free. */
    boolean tryAcquireLock(String key, Duration ttl);

    /** Gives a lock back; whether it was held. */
    boolean releaseLock(String key);

    /** Gives all locks of the run back. */
    void releaseAllLocks();

    /** What JSON says, as a type of Java; {@code null} for JSON null. */
    <T> @Nullable T read(Json json, Class<T> type);

    /** A value of Java as JSON. */
    Json write(@Nullable Object value);
}
