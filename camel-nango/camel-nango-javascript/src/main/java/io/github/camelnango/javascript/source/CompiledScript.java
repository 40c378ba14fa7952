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
import io.github.camelnango.javascript.engine.ScriptIsolate;
import io.github.camelnango.javascript.host.JsonText;
import io.github.camelnango.javascript.source.ScriptLocation.Stamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A function's file and all that it imports, transpiled. Immutable.
 *
 * @param file the function's file
 * @param modules the file and its imports, each once
 * @param revision a hash of all sources
 */
public record CompiledScript(ScriptFile file, List<Module> modules, String revision) {

    /**
     * One file.
     *
     * @param path relative to the location; the name in stack traces
     * @param source what its author wrote
     * @param code the body of its function
     * @param links what its relative imports mean, as a JSON object
     * @param stamp when it was read
     * @param lacks why the engine that it was compiled on cannot run it; {@code null} if it can
     */
    record Module(
            String path,
            String source,
            String code,
            String links,
            Optional<Stamp> stamp,
            @Nullable NangoScriptException lacks) {}

    public String entry() {
        return file.path();
    }

    /** Why the engine that it was compiled on cannot run it, though another may. */
    public Optional<NangoScriptException> lacks() {
        return modules.stream().map(Module::lacks).filter(Objects::nonNull).findFirst();
    }

    /** Whether all files are as they were. */
    public boolean isCurrent(Map<String, Optional<Stamp>> others) {
        return modules.stream()
                        .allMatch(module -> file.location().stamp(module.path()).equals(module.stamp()))
                && others.entrySet().stream()
                        .allMatch(other -> file.location().stamp(other.getKey()).equals(other.getValue()));
    }

    /** What the files are like now, and the others named: to be compared. */
    public List<?> stamps(Set<String> others) {
        return Stream.concat(modules.stream().map(Module::path), others.stream().sorted())
                .map(path -> file.location().stamp(path))
                .toList();
    }

    /** Defines all modules in an isolate; nothing of them runs yet. */
    public void defineIn(ScriptIsolate isolate) {
        for (Module module : modules) {
            // On the line of the first statement, so that the author's line numbers are the engine's.
            isolate.evaluate(
                    module.path(),
                    "__camelNango.define(" + JsonText.quote(module.path()) + ", function (exports, require, module) {"
                            + module.code() + "\n});");
            isolate.call("__camelNango.link", module.path(), module.links());
        }
    }
}
