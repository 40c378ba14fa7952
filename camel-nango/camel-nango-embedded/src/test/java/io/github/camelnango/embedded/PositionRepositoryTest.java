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

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.embedded.store.TestDatabase;
import java.nio.file.Files;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Positions in a Camel {@code StateRepository}: here in a file. */
class PositionRepositoryTest extends RestartedConsumers {
    private static final String FOLLOW =
            "nango:records/api/Issue?initialDelay=0&delay=20&positionRepository=#positions&consumerName=a=b";

    @Override
    void prepare(CamelContext starting) {
        starting.getRegistry()
                .bind(
                        "positions",
                        FileStateRepository.fileStateRepository(
                                folder.resolve("positions.txt").toFile()));
    }

    @ParameterizedTest
    @EnumSource
    void aConsumerGoesOnWhereItsRepositorySays(TestDatabase database) throws Exception {
        use(database);
        withoutTheConsumer(runtime -> save(runtime, "acme", "1", "2"));
        start(FOLLOW, this::receive);
        expect("acme:1", "acme:2");
        stop();
        withoutTheConsumer(runtime -> {
            save(runtime, "acme", "3");
            save(runtime, "globex", "4");
        });
        start(FOLLOW, this::receive);

        expect("acme:1", "acme:2", "acme:3", "globex:4");
        await().untilAsserted(() ->
                assertThat(Files.readString(folder.resolve("positions.txt"))).contains("a%3Db/api/globex/Issue/base="));
    }

    @ParameterizedTest
    @EnumSource
    void withoutItsRepositoryItBeginsAgain(TestDatabase database) throws Exception {
        use(database);
        withoutTheConsumer(runtime -> save(runtime, "acme", "1"));
        start(FOLLOW, this::receive);
        expect("acme:1");
        stop();
        Files.delete(folder.resolve("positions.txt"));
        start(FOLLOW, this::receive);

        expect("acme:1", "acme:1");
    }

    @ParameterizedTest
    @EnumSource
    void nowIsRememberedInTheRepository(TestDatabase database) throws Exception {
        use(database);
        withoutTheConsumer(runtime -> save(runtime, "acme", "1"));
        start(FOLLOW + "&startFrom=now", this::receive);
        stop();
        withoutTheConsumer(runtime -> {
            save(runtime, "acme", "2");
            save(runtime, "globex", "3");
        });
        start(FOLLOW + "&startFrom=now", this::receive);

        expect("acme:2", "globex:3");
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatIsMadeAnewIsReadFromItsBeginning(TestDatabase database) throws Exception {
        use(database);
        withoutTheConsumer(runtime -> save(runtime, "acme", "1", "2"));
        start(FOLLOW, this::receive);
        expect("acme:1", "acme:2");
        stop();
        withoutTheConsumer(runtime -> {
            runtime.connections().delete(new ConnectionRef("api", "acme"));
            save(runtime, "acme", "7");
        });
        start(FOLLOW, this::receive);

        expect("acme:1", "acme:2", "acme:7");
    }

    @ParameterizedTest
    @EnumSource
    void removedRecordsAreNoChange(TestDatabase database) throws Exception {
        use(database);
        start(FOLLOW, this::receive);
        save(runtime(), "acme", "1");
        expect("acme:1");
        stop();
        withoutTheConsumer(runtime -> {
            save(runtime, "acme", "2");
            runtime.records().clear(new Dataset(new ConnectionRef("api", "acme"), "Issue", "base"));
        });
        start(FOLLOW, this::receive);
        assertThat(runtime().records().pending(dataset -> null, "api", Set.of("Issue"), null, null))
                .isEmpty();
    }
}
