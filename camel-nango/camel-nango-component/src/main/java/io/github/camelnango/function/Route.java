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

import io.github.camelnango.api.NangoException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;

/** A route that is a function. Thread-safe. */
public interface Route {

    /**
     * An exchange for one run.
     *
     * @throws NangoException {@code function_stopped} if the route does not run
     */
    Exchange create();

    /** Sends it through the route. */
    void process(Exchange exchange, AsyncCallback callback);

    /** Frees it after the run. */
    void release(Exchange exchange);
}
