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

import io.github.camelnango.api.LogLevel;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.Validation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The values of one run that did not fit. Messages name place and expectation, never the value. Thread-safe.
 */
public final class Misfits {
    private static final Logger LOG = LoggerFactory.getLogger(Misfits.class);
    private static final int SHOWN = 2;

    private final Run run;
    private final Validation mode;
    private final Map<Part, Found> found = new LinkedHashMap<>();

    private static final class Found {
        private long count;
        private final List<String> issues = new ArrayList<>();
    }

    /** For a run with that mode. */
    public Misfits(Run run, Validation mode) {
        this.run = run;
        this.mode = mode;
    }

    public Validation mode() {
        return mode;
    }

    /**
     * Takes down that values did not fit.
     *
     * @param count how many
     * @param total of how many
     * @param issues the first places and expectations
     * @throws NangoValidationException if such values are to be refused
     */
    public void add(Part part, long count, long total, List<String> issues) {
        if (mode == Validation.FAIL) {
            throw new NangoValidationException(part.type(), refusal(part, count, total, issues), null);
        }
        synchronized (this) {
            Found sum = found.computeIfAbsent(part, key -> new Found());
            sum.count += count;
            issues.stream().limit(SHOWN - sum.issues.size()).forEach(sum.issues::add);
        }
    }

    private String refusal(Part part, long count, long total, List<String> issues) {
        return text(part, count + " of " + total + " ", count, issues)
                + ". Correct the value or the schema, or let it pass with validation=warn";
    }

    private String text(Part part, String number, long count, List<String> issues) {
        boolean records = part.model() != null;
        return "The " + run.function() + " for connection " + run.connection().id() + ": " + (records ? number : "")
                + part + (records && count != 1 ? " do" : " does") + " not fit the schema: "
                + String.join("; ", issues);
    }

    /** Tells what was only warned of, one line per part: to be called at the end of the run. */
    public synchronized void tell(BiConsumer<LogLevel, String> log) {
        found.forEach((part, sum) -> {
            String times = part.model() == null && sum.count > 1 ? " (" + sum.count + " times)" : "";
            String line = text(part, sum.count + " ", sum.count, sum.issues) + times;
            log.accept(LogLevel.WARN, line);
            LOG.warn("{} (run {})", line, run.id());
        });
        found.clear();
    }
}
