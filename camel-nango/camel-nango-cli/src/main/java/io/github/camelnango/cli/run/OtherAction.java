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
package io.github.camelnango.cli.run;

import io.github.camelnango.api.Execution;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.ScriptLoader;
import org.jspecify.annotations.Nullable;

/** An action that the function of a dry run may trigger: loaded if it does. */
record OtherAction(FunctionName name, ScriptLoader loader) implements Function {

    @Override
    public FunctionDefinition definition() {
        return FunctionDefinition.action(name.integration(), name.name(), "dry-run", "a script of the folder");
    }

    @Override
    public Execution start(Nango nango, @Nullable Json input) {
        return loader.load(name).start(nango, input);
    }
}
