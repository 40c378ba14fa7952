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

import io.github.camelnango.api.Json;
import io.github.camelnango.api.LastAction;
import java.time.Instant;
import java.util.Map;

/**
 * A record as it lies in the cache after a run. Immutable.
 *
 * @param model its model
 * @param id its id
 * @param lastAction what happened to it last
 * @param content the record; of a deleted one what it had been
 * @param lastModifiedAt when that was
 */
public record SavedRecord(
        String model, String id, LastAction lastAction, Map<String, Object> content, Instant lastModifiedAt) {

    /** A member of the content; fails if there is none of that name. */
    public Object get(String name) {
        if (!content.containsKey(name)) {
            throw new AssertionError(
                    "Record " + id + " of " + model + " has no '" + name + "', only " + content.keySet());
        }
        return content.get(name);
    }

    static Map<String, Object> content(Json payload) {
        return TestJson.object(payload.text());
    }
}
