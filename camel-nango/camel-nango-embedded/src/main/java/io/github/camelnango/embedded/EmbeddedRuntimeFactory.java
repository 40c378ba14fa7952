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
package io.github.camelnango.embedded;

import io.github.camelnango.NangoRuntimeFactory;
import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.HelperCalls;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.embedded.proxy.retry.Waits;
import io.github.camelnango.embedded.run.service.SystemTimer;
import io.github.camelnango.embedded.run.service.Timer;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;

/** Makes embedded runtimes. Found on the class path, where it takes time as the machine does; thread-safe. */
public final class EmbeddedRuntimeFactory implements NangoRuntimeFactory {
    private final Supplier<? extends Timer> timers;
    private final Supplier<? extends Waits> waits;

    public EmbeddedRuntimeFactory() {
        this(SystemTimer::new, Waits::real);
    }

    /**
     * Makes runtimes for which time passes differently, as in tests.
     *
     * @param timers schedules and time limits; called for each runtime, which closes what it gets
     * @param waits waits between the attempts of a request, likewise
     */
    public EmbeddedRuntimeFactory(Supplier<? extends Timer> timers, Supplier<? extends Waits> waits) {
        this.timers = Objects.requireNonNull(timers, "timers");
        this.waits = Objects.requireNonNull(waits, "waits");
    }

    @Override
    public NangoRuntime create(NangoSettings settings, HelperCalls calls, CamelContext context) {
        return EmbeddedRuntime.open(settings, calls, context, timers.get(), waits.get());
    }
}
