package io.github.camelnango;

import io.github.camelnango.api.NangoException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.apache.camel.CamelContext;

/** Threads for blocking work: virtual ones where the JVM has them, else a pool of the configured size. */
final class IoThreads {

    private static final String NAME = "nango-io-";

    private IoThreads() {}

    static ExecutorService open(CamelContext context, Object source, int size) {
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
}
