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
package io.github.camelnango.function;

import io.github.camelnango.api.Execution;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Nango;
import io.github.camelnango.typed.JsonCodec;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A function that is blocking code.
 *
 * @param definition what it declares
 * @param threads where it runs
 * @param codec writes its output
 * @param code what it does
 */
record JavaFunction(FunctionDefinition definition, Executor threads, JsonCodec codec, Code code) implements Function {

    /** What a function does. */
    interface Code {
        @Nullable
        Object run(Nango nango, @Nullable Json input) throws Exception;
    }

    @Override
    public Execution start(Nango nango, @Nullable Json input) {
        JavaExecution execution = new JavaExecution(this, nango, JavaExecution.PATIENCE);
        execution.start(input);
        return execution;
    }
}
