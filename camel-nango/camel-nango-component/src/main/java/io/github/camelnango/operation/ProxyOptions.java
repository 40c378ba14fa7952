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
package io.github.camelnango.operation;

import io.github.camelnango.api.ProxyRequest.ResponseType;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Endpoint options of {@code nango:proxy}, {@code nango:connection} and {@code nango:environment}. */
@Configurer
@UriParams
public class ProxyOptions {

    @UriParam(label = "producer,proxy")
    private @Nullable String path;

    @UriParam(label = "producer,proxy", enums = "GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS", defaultValue = "GET")
    private String method = "GET";

    @UriParam(label = "producer,proxy")
    private @Nullable String query;

    @UriParam(label = "producer,proxy", defaultValue = "false")
    private boolean paginate;

    @UriParam(label = "producer,proxy")
    private @Nullable String responsePath;

    @UriParam(label = "producer,proxy", defaultValue = "0")
    private int retries;

    @UriParam(label = "producer,proxy")
    private @Nullable String retryOn;

    @UriParam(label = "producer,proxy", defaultValue = "false")
    private boolean retryUnsafe;

    @UriParam(label = "producer,proxy", defaultValue = "JSON")
    private ResponseType responseType = ResponseType.JSON;

    @UriParam(label = "producer,proxy")
    private @Nullable String baseUrlOverride;

    @UriParam(label = "producer,security", defaultValue = "false")
    private boolean credentials;

    public @Nullable String getPath() {
        return path;
    }

    /** Path of the request, path and query, or an absolute URL. The header CamelHttpPath takes precedence. */
    public void setPath(@Nullable String path) {
        this.path = path;
    }

    public String getMethod() {
        return method;
    }

    /** HTTP method. The header CamelHttpMethod takes precedence. GET when not set. */
    public void setMethod(String method) {
        this.method = method;
    }

    public @Nullable String getQuery() {
        return query;
    }

    /** Raw query string to add. The header CamelHttpQuery takes precedence. */
    public void setQuery(@Nullable String query) {
        this.query = query;
    }

    public boolean isPaginate() {
        return paginate;
    }

    /**
     * Whether the body becomes an iterator over the items of all pages, fetched when asked for, by the provider's
     * pagination rules.
     */
    public void setPaginate(boolean paginate) {
        this.paginate = paginate;
    }

    public @Nullable String getResponsePath() {
        return responsePath;
    }

    /** Where the items stand in a page, such as data.items; the provider's own when not set. Only with paginate. */
    public void setResponsePath(@Nullable String responsePath) {
        this.responsePath = responsePath;
    }

    public int getRetries() {
        return retries;
    }

    /** How often a failed request is repeated. */
    public void setRetries(int retries) {
        this.retries = retries;
    }

    public @Nullable String getRetryOn() {
        return retryOn;
    }

    /** Further HTTP statuses that are worth a retry, comma separated. */
    public void setRetryOn(@Nullable String retryOn) {
        this.retryOn = retryOn;
    }

    public boolean isRetryUnsafe() {
        return retryUnsafe;
    }

    /** Whether a POST or PATCH may be repeated. */
    public void setRetryUnsafe(boolean retryUnsafe) {
        this.retryUnsafe = retryUnsafe;
    }

    public ResponseType getResponseType() {
        return responseType;
    }

    /**
     * How the response is read: JSON where it is JSON, text where it is text and bytes otherwise (JSON), always text, always
     * bytes, or a stream.
     */
    public void setResponseType(ResponseType responseType) {
        this.responseType = responseType;
    }

    public @Nullable String getBaseUrlOverride() {
        return baseUrlOverride;
    }

    /** Replaces the provider's base URL. Never taken from a header. */
    public void setBaseUrlOverride(@Nullable String baseUrlOverride) {
        this.baseUrlOverride = baseUrlOverride;
    }

    public boolean isCredentials() {
        return credentials;
    }

    /**
     * Whether a connection or the environment's variables are given with their secrets, as a Map. Without it a route
     * gets handles that do not show them.
     */
    public void setCredentials(boolean credentials) {
        this.credentials = credentials;
    }
}
