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

import org.apache.camel.support.DefaultHeaderFilterStrategy;

/**
 * Decides which headers pass between a route's message and a provider: not Camel's, not those of one HTTP connection, and
 * none with which a client authenticates itself to us.
 */
public class NangoHeaderFilterStrategy extends DefaultHeaderFilterStrategy {

    private static final String[] CONNECTION_HEADERS = {
        "host",
        "connection",
        "keep-alive",
        "content-length",
        "transfer-encoding",
        "te",
        "trailer",
        "upgrade",
        "expect",
        "proxy-connection",
        "proxy-authenticate",
        "content-encoding",
        "breadcrumbid"
    };

    public NangoHeaderFilterStrategy() {
        setLowerCase(true);
        setOutFilterStartsWith(CAMEL_FILTER_STARTS_WITH);
        setInFilterStartsWith(CAMEL_FILTER_STARTS_WITH);
        for (String header : CONNECTION_HEADERS) {
            getOutFilter().add(header);
            getInFilter().add(header);
        }
        getOutFilter().add("authorization");
        getOutFilter().add("proxy-authorization");
        getOutFilter().add("cookie");
        getInFilter().add("set-cookie");
    }
}
