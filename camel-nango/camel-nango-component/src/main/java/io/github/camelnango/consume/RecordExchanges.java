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
package io.github.camelnango.consume;

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.StoredRecord;
import io.github.camelnango.operation.Headers;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Makes exchanges of stored records: the one place that knows what is on them. */
final class RecordExchanges {

    private final ChangesConsumer consumer;

    RecordExchanges(ChangesConsumer consumer) {
        this.consumer = consumer;
    }

    Exchange one(Dataset dataset, StoredRecord stored) {
        Exchange exchange = exchange(dataset, stored);
        Message message = exchange.getMessage();
        message.setHeader(Headers.RECORD_ID, stored.id());
        message.setHeader(Headers.LAST_ACTION, stored.lastAction().name());
        message.setHeader(Headers.FIRST_SEEN_AT, stored.firstSeenAt());
        message.setHeader(Headers.LAST_MODIFIED_AT, stored.lastModifiedAt());
        message.setBody(body(exchange, stored));
        return exchange;
    }

    Exchange all(Dataset dataset, List<StoredRecord> batch) {
        Exchange exchange = exchange(dataset, batch.get(batch.size() - 1));
        exchange.getMessage()
                .setBody(batch.stream()
                        .map(stored -> withMetadata(exchange, stored))
                        .toList());
        return exchange;
    }

    private Exchange exchange(Dataset dataset, StoredRecord last) {
        Exchange exchange = consumer.createExchange(false);
        Message message = exchange.getMessage();
        message.setHeader(Headers.INTEGRATION_ID, dataset.connection().integration());
        message.setHeader(Headers.CONNECTION_ID, dataset.connection().id());
        message.setHeader(Headers.MODEL, dataset.model());
        message.setHeader(Headers.VARIANT, dataset.variant());
        message.setHeader(Headers.CURSOR, last.cursor());
        if (consumer.sync() != null) {
            message.setHeader(Headers.SYNC, consumer.sync());
        }
        return exchange;
    }

    // In a list there are no headers that could tell what happened to each record.
    private static Map<String, Object> withMetadata(Exchange exchange, StoredRecord stored) {
        Map<String, Object> body = body(exchange, stored);
        body.put(
                "_nango_metadata",
                Map.of(
                        "first_seen_at", stored.firstSeenAt().toString(),
                        "last_modified_at", stored.lastModifiedAt().toString(),
                        "last_action", stored.lastAction().name(),
                        "cursor", stored.cursor()));
        return body;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(Exchange exchange, StoredRecord stored) {
        Json payload = stored.payload() == null ? new Json("{}") : stored.payload();
        Map<String, Object> body = exchange.getContext().getTypeConverter().convertTo(Map.class, exchange, payload);
        body.putIfAbsent("id", stored.id());
        return body;
    }
}
