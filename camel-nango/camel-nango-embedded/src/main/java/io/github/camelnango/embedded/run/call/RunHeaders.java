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
package io.github.camelnango.embedded.run.call;

/**
 * Names of headers and properties on the exchanges that helper calls are. They are the component's; this package knows
 * the ports only, so they are said again here.
 */
public final class RunHeaders {
    public static final String CONNECTION = "CamelNangoConnectionId";
    public static final String VARIANT = "CamelNangoVariant";
    public static final String RUN_ID = "CamelNangoRunId";
    public static final String IDS = "CamelNangoIds";
    public static final String CURSOR = "CamelNangoCursor";
    public static final String UNLESS_MODIFIED_AFTER = "CamelNangoUnlessModifiedAfter";
    public static final String WEBHOOK_URL = "CamelNangoWebhookUrl";
    public static final String NEXT_CURSOR = "CamelNangoNextCursor";
    public static final String LIMIT = "CamelNangoLimit";
    public static final String FILTER = "CamelNangoFilter";
    public static final String FORCE_REFRESH = "CamelNangoForceRefresh";
    public static final String RESET = "CamelNangoReset";
    public static final String EMPTY_CACHE = "CamelNangoEmptyCache";
    public static final String ADDED = "CamelNangoAdded";
    public static final String UPDATED = "CamelNangoUpdated";
    public static final String DELETED = "CamelNangoDeleted";
    public static final String UNCHANGED = "CamelNangoUnchanged";
    public static final String REJECTED = "CamelNangoRejected";

    public static final String METHOD = "CamelHttpMethod";
    public static final String PATH = "CamelHttpPath";
    public static final String QUERY = "CamelHttpQuery";
    public static final String STATUS = "CamelHttpResponseCode";
    public static final String STATUS_TEXT = "CamelHttpResponseText";

    /** Property: the {@code Run} that calls. */
    public static final String RUN = "CamelNangoRun";
    /** Property: the {@code ProxyRequest} with what only a script may ask. */
    public static final String PROXY_CONFIG = "CamelNangoProxyConfig";

    private RunHeaders() {}
}
