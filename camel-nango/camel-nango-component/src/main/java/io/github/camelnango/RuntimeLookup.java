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

import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoRuntime;
import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/** Finds what makes the runtime: set on the component, in the registry, or on the class path, in this order. */
final class RuntimeLookup {

    private RuntimeLookup() {}

    static Found find(CamelContext context, @Nullable NangoRuntime runtime, @Nullable NangoRuntimeFactory factory) {
        if (runtime != null) {
            return new Found(runtime, null);
        }
        if (factory != null) {
            return new Found(null, factory);
        }
        Optional<NangoRuntime> bean = single(context, NangoRuntime.class);
        if (bean.isPresent()) {
            return new Found(bean.get(), null);
        }
        return new Found(
                null,
                single(context, NangoRuntimeFactory.class)
                        .or(() -> onClassPath(context.getApplicationContextClassLoader()))
                        .or(() -> onClassPath(RuntimeLookup.class.getClassLoader()))
                        .orElseThrow(() -> none().get()));
    }

    private static <T> Optional<T> single(CamelContext context, Class<T> type) {
        Set<T> beans = context.getRegistry().findByType(type);
        if (beans.size() > 1) {
            throw new NangoException(
                    "ambiguous_runtime",
                    "The registry holds " + beans.size() + " beans of " + type.getName()
                            + "; set the one to use on the component");
        }
        return beans.stream().findFirst();
    }

    private static Optional<NangoRuntimeFactory> onClassPath(@Nullable ClassLoader loader) {
        Iterator<NangoRuntimeFactory> factories =
                ServiceLoader.load(NangoRuntimeFactory.class, loader).iterator();
        return factories.hasNext() ? Optional.of(factories.next()) : Optional.empty();
    }

    private static Supplier<NangoException> none() {
        return () -> new NangoException(
                "no_runtime",
                "There is no Nango runtime: none is set on the component (options runtime and runtimeFactory), the registry"
                        + " holds none, and none is on the class path; add the artifact camel-nango-embedded");
    }

    /**
     * A runtime that somebody else closes, or what makes one for us.
     *
     * @param runtime the runtime; {@code null} if one is to be made
     * @param factory makes it; {@code null} if there is one
     */
    record Found(@Nullable NangoRuntime runtime, @Nullable NangoRuntimeFactory factory) {}
}
