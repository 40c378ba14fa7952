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
package io.github.camelnango.embedded.run.validate;

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.Validation;
import io.github.camelnango.embedded.json.JsonText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds records that routes write against the JSON Schemas that functions declare for their model. A record that fits one
 * of them fits. As a route may write one record at a time, a dataset is warned of once a minute at most. Thread-safe.
 */
public final class RouteRecords {
    private static final Logger LOG = LoggerFactory.getLogger(RouteRecords.class);
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int KEPT = 1000;
    private static final int SHOWN = 2;

    private final JsonSchemas read;
    private final Clock clock;
    private final Map<Dataset, Told> told = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Dataset, Told> eldest) {
            return size() > KEPT;
        }
    };

    /** When a dataset was last warned of, and how many misfits were not told since. */
    private record Told(Instant at, long since) {}

    private record Found(long count, long total, List<String> issues) {}

    public RouteRecords(JsonSchemas read, Clock clock) {
        this.read = read;
        this.clock = clock;
    }

    /**
     * Checks records before they are written.
     *
     * @param schemas of the dataset's model, by the function that declares it
     * @param partial whether members may be missing
     * @throws NangoValidationException if some do not fit and are to be refused
     */
    public void check(
            Dataset dataset, Map<FunctionName, Json> schemas, Json records, boolean partial, Validation mode) {
        if (schemas.isEmpty() || mode == Validation.OFF) {
            return;
        }
        List<JsonSchema> usable = schemas.values().stream().map(read::get).toList();
        Found found = find(usable, records, partial);
        if (found.count() == 0) {
            return;
        }
        FunctionName function = schemas.keySet().iterator().next();
        if (mode == Validation.FAIL) {
            throw new NangoValidationException(
                    new Part("records", dataset.model()).type(),
                    text(dataset, function, found.count() + " of " + found.total(), found)
                            + ". Correct the records or the schema, or let them pass with validation=warn",
                    null);
        }
        warn(dataset, function, found);
    }

    private static Found find(List<JsonSchema> schemas, Json records, boolean partial) {
        List<String> shown = new ArrayList<>();
        int[] counts = new int[2];
        JsonText.eachElement(records.text().strip(), record -> {
            List<List<String>> issues = new ArrayList<>();
            String place = "[" + counts[1]++ + "]";
            schemas.forEach(schema -> issues.add(schema.issues(record, place, partial)));
            if (issues.stream().noneMatch(List::isEmpty)) {
                counts[0]++;
                issues.get(0).stream().limit(SHOWN - shown.size()).forEach(shown::add);
            }
        });
        return new Found(counts[0], counts[1], shown);
    }

    private void warn(Dataset dataset, FunctionName function, Found found) {
        long since;
        synchronized (this) {
            Instant now = clock.instant();
            Told last = told.get(dataset);
            if (last != null && now.isBefore(last.at().plus(QUIET))) {
                told.put(dataset, new Told(last.at(), last.since() + found.count()));
                return;
            }
            told.remove(dataset);
            told.put(dataset, new Told(now, 0));
            since = last == null ? 0 : last.since();
        }
        LOG.warn(
                "{}{}",
                text(dataset, function, String.valueOf(found.count()), found),
                since == 0 ? "" : " (and " + since + " more since this was last told)");
    }

    private static String text(Dataset dataset, FunctionName function, String number, Found found) {
        return "What a route writes to integration " + dataset.connection().integration() + " for connection "
                + dataset.connection().id() + ": " + number + " " + new Part("records", dataset.model())
                + (found.count() == 1 ? " does" : " do") + " not fit the schema of the " + function + ": "
                + String.join("; ", found.issues());
    }
}
