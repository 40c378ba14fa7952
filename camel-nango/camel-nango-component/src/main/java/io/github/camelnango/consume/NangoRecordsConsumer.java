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

import java.util.Set;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** Follows the change stream of one model. */
public class NangoRecordsConsumer extends ChangesConsumer {

    private final Set<String> models;

    public NangoRecordsConsumer(DefaultEndpoint endpoint, Source source, Processor processor) {
        super(endpoint, source, processor);
        this.models = Set.of(source.target().name());
    }

    @Override
    Set<String> models() {
        return models;
    }

    @Override
    @Nullable
    String sync() {
        return null;
    }
}
