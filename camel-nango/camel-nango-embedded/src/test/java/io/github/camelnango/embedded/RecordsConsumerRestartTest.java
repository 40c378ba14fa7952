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
package io.github.camelnango.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelnango.embedded.store.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.SynchronizationAdapter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Consumers of records on a real store, with the whole context stopped and started again. */
class RecordsConsumerRestartTest extends RestartedConsumers {
    private static final String FROM_NOW = "nango:records/api/Issue?initialDelay=0&delay=20&startFrom=now";
    private static final String FROM_BEGINNING = "nango:records/api/Issue?initialDelay=0&delay=20";

    @ParameterizedTest
    @EnumSource
    void nowIsTheFirstStartAndWhatComesWhileTheConsumerIsDownIsDelivered(TestDatabase database) throws Exception {
        use(database);
        withoutTheConsumer(runtime -> save(runtime, "old", "1", "2"));
        start(FROM_NOW, this::receive);
        stop();

        withoutTheConsumer(runtime -> {
            save(runtime, "old", "3");
            save(runtime, "new", "4", "5");
        });
        start(FROM_NOW, this::receive);

        expect("old:3", "new:4", "new:5");
    }

    @ParameterizedTest
    @EnumSource
    void theFirstStartIsRememberedAlsoWhereThereWasNothingYet(TestDatabase database) throws Exception {
        use(database);
        start(FROM_NOW, this::receive);
        stop();

        withoutTheConsumer(runtime -> save(runtime, "new", "1"));
        start(FROM_NOW, this::receive);

        expect("new:1");
    }

    @ParameterizedTest
    @EnumSource
    void eachNameHasAFirstStartOfItsOwn(TestDatabase database) throws Exception {
        use(database);
        start(FROM_NOW, this::receive);
        save(runtime(), "acme", "1");
        expect("acme:1");
        stop();

        start(FROM_NOW + "&consumerName=another", this::receive);
        save(runtime(), "acme", "2");

        expect("acme:1", "acme:2");
    }

    @ParameterizedTest
    @EnumSource
    void aPoisonRecordHoldsItsDatasetBackOverARestartAndNoOther(TestDatabase database) throws Exception {
        use(database);
        withoutTheConsumer(runtime -> save(runtime, "acme", "1", "2", "3"));
        Processor refusing = exchange -> {
            if ("2".equals(exchange.getMessage().getHeader("CamelNangoRecordId"))) {
                throw new IllegalStateException("poison");
            }
            receive(exchange);
        };
        start(FROM_BEGINNING, refusing);
        expect("acme:1");
        stop();

        start(FROM_BEGINNING, refusing);
        save(runtime(), "zeta", "4");
        expect("acme:1", "zeta:4");
        stop();

        start(FROM_BEGINNING, this::receive);
        expect("acme:1", "zeta:4", "acme:2", "acme:3");
        assertThat(received).endsWith("acme:2", "acme:3");
    }

    @ParameterizedTest
    @EnumSource
    void aContextThatStopsInsideABatchEndsItOnceAndLosesNothing(TestDatabase database) throws Exception {
        use(database);
        withoutTheConsumer(runtime -> save(runtime, "acme", "1", "2", "3", "4", "5"));
        String batches = FROM_BEGINNING + "&deliver=batch&maxRecords=2";
        Map<String, AtomicInteger> ended = new ConcurrentHashMap<>();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        start(batches, exchange -> {
            count(exchange, ended);
            inside.countDown();
            assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
            receiveAll(exchange);
        });
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(context::stop);
        await().until(() -> context.isStopping());
        goOn.countDown();
        stopping.get(30, TimeUnit.SECONDS);
        assertThat(received).containsExactly("1", "2");
        stop();

        start(batches, exchange -> {
            count(exchange, ended);
            receiveAll(exchange);
        });
        expect("1", "2", "3", "4", "5");
        await().untilAsserted(() -> assertThat(ended).hasSize(3).allSatisfy((id, times) -> assertThat(times)
                .hasValue(1)));
    }

    private void receiveAll(Exchange exchange) {
        for (Object one : exchange.getMessage().getBody(List.class)) {
            received.add(String.valueOf(((Map<?, ?>) one).get("id")));
        }
    }

    private static void count(Exchange exchange, Map<String, AtomicInteger> ended) {
        AtomicInteger times = ended.computeIfAbsent(exchange.getExchangeId(), id -> new AtomicInteger());
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                times.incrementAndGet();
            }
        });
    }
}
