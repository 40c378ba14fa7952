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
package io.github.camelnango.javascript.source;

import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.javascript.engine.ScriptFailure;
import io.github.camelnango.javascript.host.JsonText;
import io.github.camelnango.javascript.source.CompiledScript.Module;
import io.github.camelnango.javascript.source.ScriptLocation.Stamp;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a function's file and all that it imports, and transpiles them. Thread-safe. */
public final class ScriptCompiler {
    public static final String ERROR = "script_compile_error";
    private static final List<String> MODULES = List.of(
            "nango",
            "zod",
            "crypto",
            "node:crypto",
            "url",
            "node:url",
            "buffer",
            "node:buffer",
            "soap",
            "unzipper",
            "fast-xml-parser");
    /** Known to the prelude beside those, not worth advertising. */
    private static final Set<String> TOLERATED = Set.of("nango/experimental", "zod/v4");
    /** Where users put modules of their own, which scripts import by bare name. */
    private static final String GIVEN = "modules/";
    /** Allowed by Nango, and not here. */
    private static final String BOTBUILDER = "botbuilder";

    private final Transpiler transpiler;
    private final Set<String> further;

    public ScriptCompiler(Transpiler transpiler) {
        this(transpiler, Set.of());
    }

    /** @param further modules that may be imported too: whoever runs the code has them */
    public ScriptCompiler(Transpiler transpiler, Set<String> further) {
        this.transpiler = transpiler;
        this.further = Set.copyOf(further);
    }

    public CompiledScript compile(ScriptFile file) {
        Map<String, Module> modules = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(file.path()));
        while (!open.isEmpty()) {
            String path = open.pop();
            if (!modules.containsKey(path)) {
                Map<String, String> links = new TreeMap<>();
                modules.put(path, module(file, path, links));
                links.values().stream()
                        .filter(target -> !modules.containsKey(target))
                        .forEach(open::add);
            }
        }
        String[] parts = modules.values().stream()
                .flatMap(module -> Stream.of(module.path(), module.source()))
                .toArray(String[]::new);
        return new CompiledScript(
                file, List.copyOf(modules.values()), Hashes.sha256(parts).substring(0, 16));
    }

    private Module module(ScriptFile file, String path, Map<String, String> links) {
        // The stamp first: a change in between is then seen by the next look.
        Optional<Stamp> stamp = file.location().stamp(path);
        String source = read(file.location(), path);
        if (path.endsWith(".json")) {
            return new Module(path, source, "module.exports = " + source, "{}", stamp, null);
        }
        Transpiler.Result result = transpile(file.location(), path, source);
        for (String specifier : result.imports()) {
            if (specifier.startsWith("./") || specifier.startsWith("../") || specifier.matches("\\.{1,2}")) {
                links.put(specifier, resolve(file.location(), path, source, specifier));
            } else if (!MODULES.contains(specifier) && !TOLERATED.contains(specifier) && !further.contains(specifier)) {
                links.put(specifier, given(file, path, source, specifier));
            }
        }
        String json = links.entrySet().stream()
                .map(link -> JsonText.quote(link.getKey()) + ":" + JsonText.quote(link.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        Transpiler.SyntaxError lacks = result.lacks();
        return new Module(
                path,
                source,
                result.code(),
                json,
                stamp,
                lacks == null ? null : error(file.location(), path, source, lacks));
    }

    /** A module that lies beside the integrations, in the folder for those. */
    private static String given(ScriptFile file, String path, String source, String specifier) {
        String base = file.root() + GIVEN + specifier;
        boolean name = specifier.matches("(@[\\w.-]+/)?\\w[\\w.-]*(/\\w[\\w.-]*)*");
        return (name ? candidates(base) : Stream.<String>empty())
                .filter(candidate -> file.location().stamp(candidate).isPresent())
                .findFirst()
                .orElseThrow(() -> error(
                        file.location(),
                        path,
                        source,
                        specifier,
                        refusal(specifier, file.location().place(base))));
    }

    private static String refusal(String specifier, String place) {
        if (specifier.equals(BOTBUILDER)) {
            return "Module 'botbuilder' is not supported: it needs Node's network and files; send the requests with"
                    + " nango.proxy";
        }
        return "Module '" + specifier + "' is not allowed: a script may import " + String.join(", ", MODULES)
                + " and files by a relative path. To give scripts a module of your own, put it at " + place
                + ".ts (or .js)";
    }

    private static String read(ScriptLocation location, String path) {
        try {
            return location.read(path);
        } catch (IOException e) {
            throw ScriptLocations.unreadable("Cannot read the script " + location.place(path), e);
        }
    }

    private Transpiler.Result transpile(ScriptLocation location, String path, String source) {
        try {
            return transpiler.transpile(path, source);
        } catch (Transpiler.SyntaxError e) {
            throw error(location, path, source, e);
        }
    }

    private static NangoScriptException error(
            ScriptLocation location, String path, String source, Transpiler.SyntaxError e) {
        return error(location, path, source, e.line(), e.column(), String.valueOf(e.getMessage()), e);
    }

    private static String resolve(ScriptLocation location, String from, String source, String specifier) {
        String base = join(from, specifier);
        if (base == null) {
            throw error(
                    location, from, source, specifier, "Import '" + specifier + "' leads out of the script location");
        }
        return candidates(base)
                .filter(candidate -> location.stamp(candidate).isPresent())
                .findFirst()
                .orElseThrow(() -> error(
                        location,
                        from,
                        source,
                        specifier,
                        "Cannot find '" + specifier + "': there is no "
                                + location.place(base.replaceAll("\\.js$", "") + ".ts") + " (or .js)"));
    }

    /** TypeScript's own order: an import of x.js means x.ts if that exists. */
    private static Stream<String> candidates(String base) {
        String bare = base.replaceAll("\\.(js|ts)$", "");
        if (!bare.equals(base)) {
            return Stream.of(base.endsWith(".js") ? bare + ".ts" : base, base);
        }
        String folder = base.isEmpty() ? "" : base + "/";
        return base.endsWith(".json")
                ? Stream.of(base)
                : Stream.of(base + ".ts", base + ".js", folder + "index.ts", folder + "index.js");
    }

    private static @Nullable String join(String from, String specifier) {
        Deque<String> parts = new ArrayDeque<>(List.of(from.split("/")));
        parts.removeLast();
        for (String part : specifier.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return null;
                }
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private static NangoScriptException error(
            ScriptLocation location, String path, String source, String specifier, String message) {
        int offset = Math.max(source.indexOf("'" + specifier + "'"), source.indexOf('"' + specifier + '"'));
        String before = source.substring(0, Math.max(0, offset));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return error(location, path, source, line, before.length() - before.lastIndexOf('\n'), message, null);
    }

    static NangoScriptException error(
            ScriptLocation location,
            String path,
            String source,
            int line,
            int column,
            String message,
            @Nullable Throwable cause) {
        String text = location.place(path) + ":" + line + ":" + column + ": " + message;
        return new NangoScriptException(ERROR, text + CodeFrame.of(source, line, column), null, null, cause);
    }

    /**
     * Why a file's top-level code failed.
     *
     * @param seconds how long it was allowed to run
     */
    public static NangoScriptException explain(CompiledScript compiled, ScriptFailure failure, long seconds) {
        Optional<Module> module = compiled.modules().stream()
                .filter(candidate -> candidate.path().equals(failure.resource()))
                .findFirst();
        if (failure.kind() == ScriptFailure.Kind.SYNTAX && module.isPresent()) {
            return error(
                    compiled.file().location(),
                    module.get().path(),
                    module.get().source(),
                    failure.line(),
                    failure.column(),
                    String.valueOf(failure.getMessage()),
                    failure);
        }
        String problem = failure.kind() == ScriptFailure.Kind.TERMINATED
                ? "its top-level code did not end within " + seconds
                        + " s, a fixed limit: it should only define things; work belongs into exec"
                : String.valueOf(failure.getMessage());
        return new NangoScriptException(
                ERROR, compiled.file().place() + ": " + problem, null, failure.scriptStack(), failure);
    }
}
