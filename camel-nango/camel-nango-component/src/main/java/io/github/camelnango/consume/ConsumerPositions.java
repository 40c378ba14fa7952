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
import java.util.List;

/** How far one consumer has come in each of the datasets that it follows. */
interface ConsumerPositions {

    /** At the consumer's first start, counts what there is now as consumed. */
    void startFromNow();

    /** The datasets with changes after the consumer's position. */
    List<PendingDataset> pending();

    void save(Dataset dataset, String cursor);
}
