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
package io.github.camelnango.test;

import io.github.camelnango.NangoConstants;
import io.github.camelnango.api.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;

/** Takes down which records runs save, as the exchanges that carry them pass by. Thread-safe. */
final class Saves extends EventNotifierSupport {
    private final List<String> saved = new CopyOnWriteArrayList<>();
    /** Camel tells of one sending more than once. */
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    @Override
    protected void doBuild() throws Exception {
        setIgnoreCamelContextEvents(true);
        setIgnoreRouteEvents(true);
        setIgnoreServiceEvents(true);
        super.doBuild();
    }

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof CamelEvent.ExchangeSendingEvent sending
                && sending.getEndpoint().getEndpointUri().startsWith("nango://records/")
                && sending.getExchange().getProperty(NangoConstants.RUN_PROPERTY) instanceof Run
                && "save".equals(sending.getExchange().getMessage().getHeader(NangoConstants.OPERATION))
                && seen.add(sending.getExchange().getExchangeId())) {
            String model = sending.getExchange().getMessage().getHeader(NangoConstants.MODEL, String.class);
            List<?> records = sending.getExchange().getMessage().getBody(List.class);
            for (Object record : records == null ? List.of() : records) {
                if (record instanceof Map<?, ?> object) {
                    saved.add(model + " " + object.get("id"));
                }
            }
        }
    }

    /** How many there are so far. */
    int mark() {
        return saved.size();
    }

    /** Model and id of each save since. */
    List<String> since(int mark) {
        return new ArrayList<>(saved).subList(mark, saved.size());
    }
}
