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
package io.github.camelnango.call;

import io.github.camelnango.api.NangoException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.apache.camel.CamelContext;

/** Threads for blocking work: virtual ones where the JVM has them, else a pool of the configured size. */
public final class IoThreads {

    private static final String NAME = "nango-io-";

    private IoThreads() {}

    /**
     * Opens them; the caller shuts them down.
     *
     * @param size of the pool, if it is one
     */
    public static ExecutorService open(CamelContext context, Object source, int size) {
        if (Runtime.version().feature() < 21) {
            return context.getExecutorServiceManager().newFixedThreadPool(source, "nango-io", size);
        }
        try {
            // By reflection: the code is compiled for Java 17.
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            Object named = type.getMethod("name", String.class, long.class).invoke(builder, NAME, 1L);
            Object factory = type.getMethod("factory").invoke(named);
            return (ExecutorService) Executors.class
                    .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                    .invoke(null, factory);
        } catch (ReflectiveOperationException e) {
            throw new NangoException("no_virtual_threads", "This JVM should have virtual threads, but has none", e);
        }
    }

    /**
     * Opens threads for functions, which wait for the others and so must not take theirs; the caller shuts them down.
     *
     * @param io threads that were opened by {@link #open}; if they are virtual, there are enough for both
     */
    public static ExecutorService openForFunctions(CamelContext context, Object source, ExecutorService io) {
        return Runtime.version().feature() < 21
                ? context.getExecutorServiceManager().newCachedThreadPool(source, "nango-function")
                : io;
    }
}
