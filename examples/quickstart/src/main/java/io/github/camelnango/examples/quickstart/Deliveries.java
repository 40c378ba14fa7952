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
package io.github.camelnango.examples.quickstart;

import io.github.camelnango.NangoConstants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.Exchange;

/** Remembers which issue the router sent where, until somebody asks. Thread-safe. */
final class Deliveries {
    static final String BUGS = "direct:bugs";
    static final String ARCHIVE = "direct:archive";

    private final List<Delivery> arrived = new ArrayList<>();
    private Consumer<Delivery> listener = delivery -> {};

    void toBugs(Exchange exchange) {
        add(BUGS, exchange);
    }

    /** Leaves in the body what the archive keeps: the issue and what happened to it. */
    void toArchive(Exchange exchange) {
        Delivery delivery = add(ARCHIVE, exchange);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("action", delivery.action());
        line.putAll(delivery.issue());
        exchange.getMessage().setBody(line);
    }

    /** All that has arrived since the last call. */
    synchronized List<Delivery> take() {
        List<Delivery> taken = List.copyOf(arrived);
        arrived.clear();
        return taken;
    }

    /** From now on tells of each delivery as it arrives, and remembers none. */
    synchronized void listen(Consumer<Delivery> told) {
        listener = told;
    }

    private synchronized Delivery add(String destination, Exchange exchange) {
        @SuppressWarnings("unchecked")
        Map<String, Object> issue = exchange.getMessage().getBody(Map.class);
        String action = exchange.getMessage().getHeader(NangoConstants.LAST_ACTION, "unknown", String.class);
        Delivery delivery = new Delivery(destination, action, issue);
        arrived.add(delivery);
        listener.accept(delivery);
        return delivery;
    }

    /**
     * One change of an issue that arrived.
     *
     * @param destination where it arrived
     * @param action what happened to the issue: {@code ADDED}, {@code UPDATED} or {@code DELETED}
     * @param issue the record, as the sync saved it
     */
    record Delivery(String destination, String action, Map<String, Object> issue) {

        @Override
        public String toString() {
            return "%-7s  #%-3s  %s".formatted(action, issue.get("number"), issue.get("title"));
        }
    }
}
