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
package io.github.camelnango.consume;

import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.Registration;
import io.github.camelnango.function.Route;
import io.github.camelnango.operation.Target;
import java.time.Clock;
import java.util.Set;

/** What consumers need of their endpoint and its component. Thread-safe. */
public interface Source {

    /** What the endpoint is about. */
    Target target();

    ConsumerOptions options();

    /** The runtime, opened if it was not yet. */
    NangoRuntime runtime();

    /** Fails if the integration or the function does not exist, unless that is not to be checked. */
    void check();

    /** The time. */
    Clock clock();

    /** The function that a route is. */
    Function function(FunctionDefinition definition, Route route);

    /** Makes the function known that the endpoint's option {@code exec} names, if it has one, until it is closed. */
    Registration openFunction();

    /** Names of the context's consumers that are started: each has its own position. */
    Set<String> consumerNames();

    /** Functions of the context that are no scripts, started or not. */
    Set<FunctionName> announced();
}
