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
package io.github.camelnango.javascript;

import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.javascript.engine.ScriptEngine;
import io.github.camelnango.javascript.engine.ScriptTemplate;
import io.github.camelnango.javascript.source.Bundle;
import io.github.camelnango.javascript.source.CompiledScript;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The prelude on the chosen engine and, once a script needs it, on another: plain V8 has no tables of Unicode properties.
 * Thread-safe.
 */
final class Templates implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);

    private final EngineChoice choice;
    private final EngineChoice.Chosen chosen;
    private final boolean free;
    private final long heapBytes;
    private EngineChoice.@Nullable Chosen other;

    /** @param free whether a script may run on another engine than the chosen one */
    private Templates(EngineChoice choice, EngineChoice.Chosen chosen, boolean free, long heapBytes) {
        this.choice = choice;
        this.chosen = chosen;
        this.free = free;
        this.heapBytes = heapBytes;
    }

    /** @param engine its name, or {@code auto} */
    static Templates open(EngineChoice choice, String engine, long heapBytes) {
        EngineChoice.Chosen chosen = choice.open(engine, Bundle.prelude(), heapBytes);
        return new Templates(choice, chosen, EngineChoice.isAuto(engine), heapBytes);
    }

    ScriptEngine engine() {
        return chosen.engine();
    }

    /**
     * Where a script can run.
     *
     * @throws NangoScriptException if it asks for what the chosen engine lacks, and there is no other
     */
    ScriptTemplate of(CompiledScript script) {
        Optional<NangoScriptException> lacks = script.lacks();
        if (lacks.isEmpty()) {
            return chosen.template();
        }
        ScriptTemplate template = free ? another() : null;
        if (template == null) {
            throw lacks.get();
        }
        LOG.debug(
                "{} does not run on {}: {}",
                script.file().name(),
                engine().name(),
                lacks.get().getMessage());
        return template;
    }

    private synchronized @Nullable ScriptTemplate another() {
        EngineChoice.Chosen known = other;
        if (known == null) {
            known = choice.besides(engine(), Bundle.prelude(), heapBytes).orElse(null);
            other = known;
        }
        return known == null ? null : known.template();
    }

    @Override
    public synchronized void close() {
        chosen.template().close();
        if (other != null) {
            other.template().close();
        }
    }
}
