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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.memory.InMemoryRuntime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.Test;

class ComponentTest {

    private final InMemoryRuntime runtime = InMemoryRuntime.withGithub();

    private static void use(CamelContext context) {
        context.createProducerTemplate().sendBody("nango:environment", null);
    }

    @Test
    void opensTheRuntimeOnceWithTheOptionsAndClosesIt() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            NangoComponent component = new NangoComponent();
            context.addComponent("nango", component);
            Clock clock = Clock.systemDefaultZone();
            context.getRegistry().bind("myClock", clock);
            context.getRegistry().bind("ssl", new SSLContextParameters());
            Map<String, Object> options = new java.util.HashMap<>(Map.of(
                    "environment",
                    "prod",
                    "dataFolder",
                    "target/x",
                    "jdbcUrl",
                    "jdbc:postgresql://h/d",
                    "username",
                    "u",
                    "password",
                    "canary1",
                    "passphrase",
                    "canary2",
                    "scripts",
                    "classpath:a, file:b",
                    "hotReload",
                    "true",
                    "engine",
                    "v8",
                    "maxIsolates",
                    "3"));
            options.putAll(Map.of(
                    "heapSize",
                    "64MB",
                    "actionTimeout",
                    "1m",
                    "syncTimeout",
                    "2h",
                    "onEventTimeout",
                    "30s",
                    "maxOutputSize",
                    "1024",
                    "maxResponseSize",
                    "1 GB",
                    "actionDepth",
                    "4",
                    "providers",
                    "file:p.yaml",
                    "allowedHosts",
                    "a.example,*.b.example",
                    "strictCompatibility",
                    "true"));
            options.putAll(
                    Map.of("httpOptions.connectTimeout", "5000", "sslContextParameters", "#ssl", "clock", "#myClock"));
            PropertyBindingSupport.build()
                    .withCamelContext(context)
                    .withTarget(component)
                    .withProperties(options)
                    .bind();
            component.setRuntimeFactory(runtime.factory());
            context.start();
            assertThat(runtime.settings).isNull();

            use(context);
            NangoSettings settings = runtime.settings;
            use(context);
            assertThat(runtime.settings).isSameAs(settings);
            assertThat(settings.environment()).isEqualTo("prod");
            assertThat(settings.store().dataFolder()).hasToString("target/x");
            assertThat(settings.store().jdbcUrl()).isEqualTo("jdbc:postgresql://h/d");
            assertThat(settings.store().username()).isEqualTo("u");
            assertThat(settings.store().password().reveal()).isEqualTo("canary1");
            assertThat(settings.store().passphrase().reveal()).isEqualTo("canary2");
            assertThat(settings.scripts())
                    .isEqualTo(new NangoSettings.Scripts(List.of("classpath:a", "file:b"), true, "v8", 3, 64L << 20));
            assertThat(settings.limits())
                    .isEqualTo(new NangoSettings.Limits(
                            Duration.ofMinutes(1), Duration.ofHours(2), Duration.ofSeconds(30), 1024, 1L << 30, 4));
            assertThat(settings.http().providers()).containsExactly("file:p.yaml");
            assertThat(settings.http().allowedHosts()).containsExactly("a.example", "*.b.example");
            assertThat(settings.http().options()).containsEntry("connectTimeout", "5000");
            assertThat(settings.http().ssl()).isNotNull();
            assertThat(settings.strictCompatibility()).isTrue();
            assertThat(settings.clock()).isSameAs(clock);
            assertThat(settings.toString()).doesNotContain("canary");
        }
        assertThat(runtime.closed).isTrue();
    }

    @Test
    void hasNangosLimitsByDefault() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("factory", NangoRuntimeFactory.class, runtime.factory());
            context.start();
            use(context);
            assertThat(runtime.settings.limits()).isEqualTo(NangoSettings.Limits.DEFAULTS);
            assertThat(runtime.settings.scripts())
                    .isEqualTo(new NangoSettings.Scripts(List.of("classpath:nango"), false, "auto", 0, 128L << 20));
            assertThat(runtime.settings.environment()).isEqualTo("dev");
        }
    }

    @Test
    void doesNotCloseARuntimeThatIsABean() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("nangoRuntime", NangoRuntime.class, runtime);
            context.start();
            use(context);
        }
        assertThat(runtime.closed).isFalse();
    }

    @Test
    void refusesTwoRuntimesInTheRegistry() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("a", NangoRuntime.class, runtime);
            context.getRegistry().bind("b", NangoRuntime.class, new InMemoryRuntime());
            context.start();
            assertThatThrownBy(() -> use(context))
                    .hasRootCauseInstanceOf(NangoException.class)
                    .hasStackTraceContaining("set the one to use on the component");
        }
    }

    @Test
    void doesBlockingWorkOnVirtualThreadsWhereThereAreAny() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("factory", NangoRuntimeFactory.class, runtime.factory());
            context.start();
            use(context);
            CompletableFuture<Thread> thread = new CompletableFuture<>();
            runtime.settings.io().execute(() -> thread.complete(Thread.currentThread()));
            Thread used = thread.get(10, TimeUnit.SECONDS);
            boolean virtual = Runtime.version().feature() >= 21;
            assertThat(used.getClass().getSimpleName().equals("VirtualThread")).isEqualTo(virtual);
            assertThat(used.getName()).contains("nango-io");
        }
    }
}
