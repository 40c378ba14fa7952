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
package io.github.camelnango.api;

import org.jspecify.annotations.Nullable;

/**
 * A function that does one thing on request and answers, written in Java.
 *
 * <p>A bean of this type in Camel's registry is found at start; a class is named by the component option
 * {@code functions} or the endpoint option {@code exec}. One object serves all runs, several at once.
 *
 * @param <I> the input: a record or another type that JSON can be read as, {@link Json} for the text itself, {@link Void}
 *     for none
 * @param <O> the output, likewise
 */
public interface Action<I, O> {

    /** What the action says about itself; asked once, when it is loaded. */
    Declaration declare();

    /**
     * One run, in plain blocking code on a thread of its own. When the run is cancelled or out of time the thread is
     * interrupted, and every further call of the helper fails.
     *
     * @param input the input; {@code null} if none was given
     * @return the output; {@code null} for none
     * @throws ActionException for a failure that the caller is meant to see
     * @throws Exception whatever else ends the run as failed
     */
    @Nullable
    O exec(NangoAction nango, @Nullable I input) throws Exception;
}
