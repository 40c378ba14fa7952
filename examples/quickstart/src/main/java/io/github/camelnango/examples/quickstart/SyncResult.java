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

import java.util.Map;

/**
 * What a run of the sync changed in the cache, taken from the body that {@code nango:sync} answers.
 *
 * @param added issues that are new
 * @param updated issues that were changed
 * @param deleted issues that are gone
 */
record SyncResult(int added, int updated, int deleted) {

    static SyncResult of(Map<?, ?> body) {
        Map<?, ?> models = (Map<?, ?>) body.get("changes");
        Map<?, ?> issues = models.get("GithubIssue") instanceof Map<?, ?> counts ? counts : Map.of();
        return new SyncResult(count(issues, "added"), count(issues, "updated"), count(issues, "deleted"));
    }

    int total() {
        return added + updated + deleted;
    }

    @Override
    public String toString() {
        return added + " added, " + updated + " updated, " + deleted + " deleted";
    }

    private static int count(Map<?, ?> counts, String name) {
        return counts.get(name) instanceof Number number ? number.intValue() : 0;
    }
}
