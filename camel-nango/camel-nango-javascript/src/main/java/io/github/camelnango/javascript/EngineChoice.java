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

import io.github.camelnango.api.NangoException;
import io.github.camelnango.javascript.engine.ScriptEngine;
import io.github.camelnango.javascript.engine.ScriptFailure;
import io.github.camelnango.javascript.engine.ScriptTemplate;
import io.github.camelnango.javascript.source.Bundle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses among the engines on the class path. */
final class EngineChoice {
    static final String AUTO = "auto";
    private static final Logger LOG = LoggerFactory.getLogger(EngineChoice.class);
    private static final String ARTIFACTS =
            "add io.github.camelnango:camel-nango-javascript-v8 (fast, where V8 has a native library)"
                    + " or io.github.camelnango:camel-nango-javascript-graaljs (any platform)";

    private final List<ScriptEngine> engines;
    private final List<String> broken;

    EngineChoice(List<ScriptEngine> engines) {
        this(engines, List.of());
    }

    /** @param broken what is wrong with engines that could not even be made */
    private EngineChoice(List<ScriptEngine> engines, List<String> broken) {
        this.broken = List.copyOf(broken);
        this.engines = engines.stream()
                .sorted(Comparator.comparingInt(ScriptEngine::priority).reversed())
                .toList();
    }

    static EngineChoice onClassPath(ClassLoader resources) {
        Set<String> broken = new LinkedHashSet<>();
        List<ScriptEngine> found = new ArrayList<>(load(resources, broken));
        // Scripts may lie in a loader that does not see the engines, such as a web application's parent.
        load(EngineChoice.class.getClassLoader(), broken).stream()
                .filter(engine -> found.stream().noneMatch(other -> other.getClass() == engine.getClass()))
                .forEach(found::add);
        return new EngineChoice(found, List.copyOf(broken));
    }

    private static List<ScriptEngine> load(ClassLoader loader, Set<String> broken) {
        List<ScriptEngine> engines = new ArrayList<>();
        Iterator<ScriptEngine> found =
                ServiceLoader.load(ScriptEngine.class, loader).iterator();
        while (true) {
            try {
                if (!found.hasNext()) {
                    return engines;
                }
                engines.add(found.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                // The iterator goes on with the next one.
                broken.add("an engine on the class path cannot be made: " + e.getMessage());
            }
        }
    }

    /**
     * The engine of that name, or the best that runs here, with a bundle made ready.
     *
     * @throws NangoException {@code script_engine_unavailable}, saying why and what to add
     */
    Chosen open(String name, Bundle bundle, long heapBytes) {
        return isAuto(name) ? best(bundle, heapBytes) : named(name.toLowerCase(Locale.ROOT), bundle, heapBytes);
    }

    static boolean isAuto(String name) {
        return name.isBlank() || name.equalsIgnoreCase(AUTO);
    }

    private Chosen best(Bundle bundle, long heapBytes) {
        List<String> refused = new ArrayList<>(broken);
        for (ScriptEngine engine : engines) {
            try {
                Chosen chosen = open(engine, bundle, heapBytes);
                if (!refused.isEmpty()) {
                    LOG.warn("Scripts run on {}: {}", engine.name(), String.join("; ", refused));
                }
                return chosen;
            } catch (Refusal e) {
                refused.add(e.getMessage());
            }
        }
        throw unavailable(
                refused.isEmpty() ? "There is no JavaScript engine on the class path" : String.join("; ", refused));
    }

    /** Another engine, for a script that asks too much of the one that was chosen, with a bundle made ready. */
    Optional<Chosen> besides(ScriptEngine chosen, Bundle bundle, long heapBytes) {
        for (ScriptEngine engine : engines) {
            try {
                if (!engine.name().equals(chosen.name())) {
                    return Optional.of(open(engine, bundle, heapBytes));
                }
            } catch (Refusal e) {
                LOG.debug("{}", e.getMessage());
            }
        }
        return Optional.empty();
    }

    private Chosen named(String name, Bundle bundle, long heapBytes) {
        ScriptEngine engine = engines.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unavailable("There is no JavaScript engine '" + name + "' on the class path, "
                        + (engines.isEmpty() ? "nor any other" : "only " + names())));
        try {
            return open(engine, bundle, heapBytes);
        } catch (Refusal e) {
            throw unavailable(String.valueOf(e.getMessage()));
        }
    }

    private static Chosen open(ScriptEngine engine, Bundle bundle, long heapBytes) throws Refusal {
        Optional<String> reason = engine.unsupported();
        if (reason.isPresent()) {
            throw new Refusal(engine.name() + " does not run here: " + reason.get(), null);
        }
        try {
            return new Chosen(engine, engine.prepare(bundle.name(), bundle.source(), heapBytes));
        } catch (ScriptFailure | LinkageError e) {
            throw new Refusal(engine.name() + " does not run here: " + e.getMessage(), e);
        }
    }

    /** An engine and its template of the bundle. */
    record Chosen(ScriptEngine engine, ScriptTemplate template) {}

    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        Refusal(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private String names() {
        return engines.stream().map(ScriptEngine::name).collect(Collectors.joining(", "));
    }

    private static NangoException unavailable(String problem) {
        return new NangoException("script_engine_unavailable", problem + ": " + ARTIFACTS);
    }
}
