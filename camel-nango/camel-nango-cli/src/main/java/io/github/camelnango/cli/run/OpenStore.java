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
package io.github.camelnango.cli.run;

import io.github.camelnango.NangoComponent;
import io.github.camelnango.NangoRuntimeFactory;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.HelperCall;
import io.github.camelnango.api.HelperCalls;
import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.NangoRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;

/** The embedded runtime on a folder, in a Camel context of its own. Close it to free both. */
public final class OpenStore implements AutoCloseable {
    private final CamelContext context;
    private final NangoRuntime runtime;

    /** Hears of the helper calls of runs. */
    interface Listener {
        void sent(HelperCall call, @Nullable HelperReply reply, @Nullable Throwable failure);
    }

    private OpenStore(CamelContext context, NangoRuntime runtime) {
        this.context = context;
        this.runtime = runtime;
    }

    /**
     * @param environment the environment's name
     * @param providers catalogue files
     */
    static OpenStore open(Path folder, String environment, List<String> providers, Listener listener) {
        CamelContext context = new DefaultCamelContext();
        NangoComponent component = new NangoComponent(context);
        component.setDataFolder(folder.toString());
        component.setEnvironment(environment);
        component.setProviders(providers.isEmpty() ? null : String.join(",", providers));
        component.setRuntimeFactory((settings, calls, own) -> factory().create(settings, heard(calls, listener), own));
        context.addComponent("nango", component);
        try {
            context.start();
            return new OpenStore(context, component.openRuntime());
        } catch (RuntimeException e) {
            context.stop();
            throw e;
        }
    }

    /** The account of a connection in an existing store, which is closed again and left as it is. */
    public static Account account(Path folder, String environment, List<String> providers, ConnectionRef ref) {
        try (OpenStore store = open(folder, environment, providers, (call, reply, failure) -> {})) {
            return Account.of(store.runtime, ref);
        }
    }

    NangoRuntime runtime() {
        return runtime;
    }

    private static HelperCalls heard(HelperCalls calls, Listener listener) {
        return call -> calls.send(call).whenComplete((reply, failure) -> listener.sent(call, reply, failure));
    }

    private static NangoRuntimeFactory factory() {
        return ServiceLoader.load(NangoRuntimeFactory.class, OpenStore.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This jar holds no runtime"));
    }

    @Override
    public void close() {
        context.stop();
    }
}
