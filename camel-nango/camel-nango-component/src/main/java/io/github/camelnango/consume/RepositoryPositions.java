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
import io.github.camelnango.api.PendingDataset;
import io.github.camelnango.api.Records;
import io.github.camelnango.operation.Target;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.spi.StateRepository;

/**
 * Positions in a repository of the user's, one entry for each dataset.
 *
 * @param repository where they are
 * @param records what they are positions in
 * @param consumer the consumer's name
 * @param target what it follows
 * @param models the models it follows
 */
record RepositoryPositions(
        StateRepository<String, String> repository, Records records, String consumer, Target target, Set<String> models)
        implements ConsumerPositions {

    @Override
    public void startFromNow() {
        String started = key(consumer, "started");
        if (repository.getState(started) == null) {
            for (PendingDataset pending : pending()) {
                String last = records.lastCursor(pending.dataset());
                if (pending.position() == null && last != null) {
                    save(pending.dataset(), last);
                }
            }
            // Last, so that a start that was interrupted is done again.
            repository.setState(started, "true");
        }
    }

    @Override
    public List<PendingDataset> pending() {
        return records.pending(
                dataset -> repository.getState(key(dataset)),
                target.integration(),
                models,
                target.connectionId(),
                target.variant());
    }

    @Override
    public void save(Dataset dataset, String cursor) {
        repository.setState(key(dataset), cursor);
    }

    private String key(Dataset dataset) {
        return key(
                consumer,
                dataset.connection().integration(),
                dataset.connection().id(),
                dataset.model(),
                dataset.variant());
    }

    /** Without the characters that separate keys from values in repositories that are files. */
    private static String key(String... parts) {
        return Stream.of(parts)
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }
}
