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
package io.github.camelnango.embedded.proxy.target;

import io.github.camelnango.api.ProxyRequest;

/** How messages name a request: method, path as the caller gave it, integration and connection; never the query. */
public final class Subject {

    private Subject() {}

    public static String of(ProxyRequest request) {
        return request.method() + " " + path(request) + " of integration "
                + request.connection().integration() + ", connection "
                + request.connection().id();
    }

    public static String path(ProxyRequest request) {
        String path = request.endpoint().split("[?#]", 2)[0];
        return path.startsWith("/") || path.contains("://") ? path : "/" + path;
    }
}
