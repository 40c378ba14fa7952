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
package io.github.camelnango;

import io.github.camelnango.api.HelperCalls;
import io.github.camelnango.api.NangoRuntime;
import org.apache.camel.CamelContext;

/**
 * Makes the runtime behind the endpoints. Found with {@link java.util.ServiceLoader} when none is set on the component
 * or in the registry.
 */
public interface NangoRuntimeFactory {

    /**
     * Opens a runtime; whoever asked for it closes it.
     *
     * @param settings frozen settings
     * @param calls the way back from scripts into routes
     * @param context for resources, converters and the HTTP component
     * @throws io.github.camelnango.api.NangoException if it cannot start: what was expected and what to do
     */
    NangoRuntime create(NangoSettings settings, HelperCalls calls, CamelContext context);
}
