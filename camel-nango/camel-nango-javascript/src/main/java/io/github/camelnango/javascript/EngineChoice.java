package io.github.camelnango.javascript;

import io.github.camelnango.api.NangoException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
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

    EngineChoice(List<ScriptEngine> engines) {
        this.engines = engines.stream()
                .sorted(Comparator.comparingInt(ScriptEngine::priority).reversed())
                .toList();
    }

    static EngineChoice onClassPath(ClassLoader resources) {
        List<ScriptEngine> found = new ArrayList<>(load(resources));
        // Scripts may lie in a loader that does not see the engines, such as a web application's parent.
        load(EngineChoice.class.getClassLoader()).stream()
                .filter(engine -> found.stream().noneMatch(other -> other.getClass() == engine.getClass()))
                .forEach(found::add);
        return new EngineChoice(found);
    }

    private static List<ScriptEngine> load(ClassLoader loader) {
        return ServiceLoader.load(ScriptEngine.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** The engine of that name, or the best that runs here. */
    ScriptEngine choose(String name) {
        return name.isBlank() || name.equalsIgnoreCase(AUTO) ? best() : named(name.toLowerCase(Locale.ROOT));
    }

    private ScriptEngine best() {
        List<String> refused = new ArrayList<>();
        for (ScriptEngine engine : engines) {
            Optional<String> reason = engine.unsupported();
            if (reason.isEmpty()) {
                if (!refused.isEmpty()) {
                    LOG.warn("Scripts run on {}: {}", engine.name(), String.join("; ", refused));
                }
                return engine;
            }
            refused.add(engine.name() + " does not run here: " + reason.get());
        }
        throw unavailable(
                refused.isEmpty() ? "There is no JavaScript engine on the class path" : String.join("; ", refused));
    }

    private ScriptEngine named(String name) {
        ScriptEngine engine = engines.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unavailable("There is no JavaScript engine '" + name + "' on the class path, "
                        + (engines.isEmpty() ? "nor any other" : "only " + names())));
        engine.unsupported().ifPresent(reason -> {
            throw unavailable("The JavaScript engine '" + name + "' does not run here: " + reason);
        });
        return engine;
    }

    private String names() {
        return engines.stream().map(ScriptEngine::name).collect(Collectors.joining(", "));
    }

    private static NangoException unavailable(String problem) {
        return new NangoException("script_engine_unavailable", problem + ": " + ARTIFACTS);
    }
}
