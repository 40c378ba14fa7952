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

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.annotations.SendDynamic;
import org.apache.camel.support.component.SendDynamicAwareSupport;
import org.apache.camel.util.URISupport;

/**
 * Keeps {@code toD} from making one endpoint per connection: options that have a header travel as that header. As everywhere,
 * a header that the message has already takes precedence.
 */
@SendDynamic("nango")
public class NangoSendDynamicAware extends SendDynamicAwareSupport {

    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("connectionId", NangoConstants.CONNECTION_ID),
            Map.entry("operation", NangoConstants.OPERATION),
            Map.entry("variant", NangoConstants.VARIANT),
            Map.entry("cursor", NangoConstants.CURSOR),
            Map.entry("modifiedAfter", NangoConstants.MODIFIED_AFTER),
            Map.entry("limit", NangoConstants.LIMIT),
            Map.entry("filter", NangoConstants.FILTER),
            Map.entry("ids", NangoConstants.IDS),
            Map.entry("window", NangoConstants.WINDOW),
            Map.entry("reset", NangoConstants.RESET),
            Map.entry("emptyCache", NangoConstants.EMPTY_CACHE),
            Map.entry("path", NangoConstants.HTTP_PATH),
            Map.entry("method", NangoConstants.HTTP_METHOD),
            Map.entry("query", NangoConstants.HTTP_QUERY));

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    @Override
    public DynamicAwareEntry prepare(Exchange exchange, String uri, String originalUri) throws Exception {
        return new DynamicAwareEntry(uri, originalUri, URISupport.parseQuery(URISupport.extractQuery(uri)), Map.of());
    }

    @Override
    public String resolveStaticUri(Exchange exchange, DynamicAwareEntry entry) throws Exception {
        Map<String, Object> kept = new LinkedHashMap<>(entry.getProperties());
        kept.keySet().removeAll(HEADERS.keySet());
        String uri = URISupport.stripQuery(entry.getUri());
        return kept.isEmpty() ? uri : uri + "?" + URISupport.createQueryString(kept);
    }

    @Override
    public Processor createPreProcessor(Exchange exchange, DynamicAwareEntry entry) {
        Map<String, Object> added = added(exchange, entry);
        return added.isEmpty()
                ? null
                : sending -> sending.getMessage().getHeaders().putAll(added);
    }

    @Override
    public Processor createPostProcessor(Exchange exchange, DynamicAwareEntry entry) {
        Map<String, Object> added = added(exchange, entry);
        return added.isEmpty() ? null : sent -> added.keySet().forEach(sent.getMessage()::removeHeader);
    }

    private static Map<String, Object> added(Exchange exchange, DynamicAwareEntry entry) {
        Map<String, Object> added = new LinkedHashMap<>();
        entry.getProperties().forEach((option, value) -> {
            String header = HEADERS.get(option);
            if (header != null && exchange.getMessage().getHeader(header) == null) {
                added.put(header, value);
            }
        });
        return added;
    }
}
