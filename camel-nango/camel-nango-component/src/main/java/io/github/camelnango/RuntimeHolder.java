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

import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.call.EndpointHelperCalls;
import io.github.camelnango.call.IoThreads;
import io.github.camelnango.call.Vias;
import io.github.camelnango.function.FunctionBeans;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ProducerCache;
import org.apache.camel.support.cache.DefaultProducerCache;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/** Opens the component's runtime once, and closes what it opened. Thread-safe. */
final class RuntimeHolder {

    private final NangoComponent component;
    private final Vias vias;
    private final Lock lock = new ReentrantLock();
    private volatile @Nullable NangoRuntime runtime;
    private @Nullable NangoRuntime made;
    private volatile @Nullable ExecutorService io;
    private volatile @Nullable ExecutorService functionThreads;
    private volatile @Nullable FunctionBeans functionBeans;
    private @Nullable ProducerCache producers;

    RuntimeHolder(NangoComponent component, Vias vias) {
        this.component = component;
        this.vias = vias;
    }

    NangoRuntime open() {
        NangoRuntime open = runtime;
        if (open != null) {
            return open;
        }
        lock.lock();
        try {
            NangoRuntime now = runtime;
            if (now == null) {
                now = find();
                runtime = now;
            }
            return now;
        } finally {
            lock.unlock();
        }
    }

    /** Where routes go on, and where blocking work is done; there is one while a runtime is open. */
    Executor io() {
        ExecutorService threads = io;
        return threads == null ? Runnable::run : threads;
    }

    /** Where functions run that are Java or routes: each may hold its thread for hours, waiting for those of {@link #io}. */
    Executor functionThreads() {
        ExecutorService threads = functionThreads;
        return threads == null ? Runnable::run : threads;
    }

    /** Where functions of this context come from; the runtime is opened if it was not yet. */
    FunctionBeans functionBeans() {
        open();
        return Objects.requireNonNull(functionBeans, "the runtime is open");
    }

    private NangoRuntime find() {
        CamelContext context = component.getCamelContext();
        RuntimeLookup.Found found = RuntimeLookup.find(context, component.getRuntime(), component.getRuntimeFactory());
        ExecutorService threads = IoThreads.open(context, component, component.getIoThreads());
        io = threads;
        ExecutorService functions = IoThreads.openForFunctions(context, component, threads);
        functionThreads = functions;
        FunctionBeans beans = new FunctionBeans(context, component.ownFunctions(), functions);
        functionBeans = beans;
        try {
            NangoRuntime open = found.runtime() == null ? make(context, threads, found.factory()) : found.runtime();
            beans.addAll(open.functions(), component.getFunctions());
            return open;
        } catch (RuntimeException e) {
            closeAfter(e);
            throw e;
        }
    }

    private void closeAfter(RuntimeException failure) {
        try {
            closeMade();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        } finally {
            release();
        }
    }

    private void closeMade() {
        component.ownFunctions().clear();
        if (made != null) {
            made.close();
            made = null;
        }
    }

    private NangoRuntime make(CamelContext context, Executor threads, NangoRuntimeFactory factory) {
        ProducerCache cache = new DefaultProducerCache(component, context, 1000);
        producers = cache;
        ServiceHelper.startService(cache);
        SSLContextParameters ssl = component.getSslContextParameters();
        if (ssl == null && component.isUseGlobalSslContextParameters()) {
            ssl = context.getSSLContextParameters();
        }
        NangoRuntime opened = factory.create(
                FrozenSettings.of(component, threads, ssl),
                new EndpointHelperCalls(context, cache, threads, vias, component.getDefaultName()),
                context);
        made = opened;
        return opened;
    }

    /** Closes the runtime if it was made here, and what it was made with. */
    void close() {
        lock.lock();
        try {
            runtime = null;
            closeMade();
        } finally {
            release();
            lock.unlock();
        }
    }

    private void release() {
        ServiceHelper.stopAndShutdownService(producers);
        producers = null;
        shutdown(functionThreads);
        functionThreads = null;
        functionBeans = null;
        shutdown(io);
        io = null;
    }

    private void shutdown(@Nullable ExecutorService threads) {
        if (threads != null) {
            component.getCamelContext().getExecutorServiceManager().shutdown(threads);
        }
    }
}
