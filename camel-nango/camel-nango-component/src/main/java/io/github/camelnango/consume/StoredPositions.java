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
import java.util.List;
import java.util.Set;

/**
 * Positions beside the records.
 *
 * @param records where they are
 * @param consumer the consumer's name
 * @param target what it follows
 * @param models the models it follows
 */
record StoredPositions(Records records, String consumer, Target target, Set<String> models)
        implements ConsumerPositions {

    @Override
    public void startFromNow() {
        records.startFromNow(consumer, target.integration(), models, target.connectionId(), target.variant());
    }

    @Override
    public List<PendingDataset> pending() {
        return records.pending(consumer, target.integration(), models, target.connectionId(), target.variant());
    }

    @Override
    public void save(Dataset dataset, String cursor) {
        records.savePosition(consumer, dataset, cursor);
    }
}
