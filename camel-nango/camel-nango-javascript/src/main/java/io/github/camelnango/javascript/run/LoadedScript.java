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
package io.github.camelnango.javascript.run;

import io.github.camelnango.api.Execution;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Nango;
import io.github.camelnango.javascript.engine.ScriptTemplate;
import io.github.camelnango.javascript.source.CompiledScript;
import io.github.camelnango.javascript.source.NangoYaml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a function. Immutable: its runs keep it, whatever happens to the files.
 *
 * @param definition what it declares
 * @param compiled its files
 * @param olderStyle whether it is a plain function, about which only {@code nango.yaml} says something
 * @param yaml what {@code nango.yaml} says
 * @param template the prelude on the engine that runs it
 */
public record LoadedScript(
        FunctionDefinition definition,
        boolean olderStyle,
        CompiledScript compiled,
        NangoYaml yaml,
        ScriptTemplate template) {

    public boolean isCurrent() {
        return compiled.isCurrent(yaml.stamps());
    }

    /** What the files are like now, to be compared. */
    public List<?> stamps() {
        return compiled.stamps(yaml.stamps().keySet());
    }

    public Function function(ScriptRunner runner) {
        return new ScriptFunction(this, runner);
    }

    private record ScriptFunction(LoadedScript script, ScriptRunner runner) implements Function {
        @Override
        public FunctionDefinition definition() {
            return script.definition();
        }

        @Override
        public boolean validates() {
            // The older style has no zod schemas that the prelude could hold values against.
            return !script.olderStyle();
        }

        @Override
        public Execution start(Nango nango, @Nullable Json input) {
            return runner.start(script, nango, input);
        }
    }
}
