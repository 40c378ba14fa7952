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
package io.github.camelnango.embedded.run;

/**
 * Names of headers and properties on the exchanges that helper calls are. They are the component's; this package knows
 * the ports only, so they are said again here.
 */
final class RunHeaders {
    static final String CONNECTION = "CamelNangoConnectionId";
    static final String VARIANT = "CamelNangoVariant";
    static final String RUN_ID = "CamelNangoRunId";
    static final String IDS = "CamelNangoIds";
    static final String CURSOR = "CamelNangoCursor";
    static final String NEXT_CURSOR = "CamelNangoNextCursor";
    static final String LIMIT = "CamelNangoLimit";
    static final String FILTER = "CamelNangoFilter";
    static final String FORCE_REFRESH = "CamelNangoForceRefresh";
    static final String RESET = "CamelNangoReset";
    static final String EMPTY_CACHE = "CamelNangoEmptyCache";
    static final String ADDED = "CamelNangoAdded";
    static final String UPDATED = "CamelNangoUpdated";
    static final String DELETED = "CamelNangoDeleted";
    static final String UNCHANGED = "CamelNangoUnchanged";

    static final String METHOD = "CamelHttpMethod";
    static final String PATH = "CamelHttpPath";
    static final String QUERY = "CamelHttpQuery";
    static final String STATUS = "CamelHttpResponseCode";
    static final String STATUS_TEXT = "CamelHttpResponseText";

    /** Property: the {@code Run} that calls. */
    static final String RUN = "CamelNangoRun";
    /** Property: the {@code ProxyRequest} with what only a script may ask. */
    static final String PROXY_CONFIG = "CamelNangoProxyConfig";

    private RunHeaders() {}
}
