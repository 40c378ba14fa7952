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
package io.github.camelnango.test;

import io.github.camelnango.NangoComponent;
import io.github.camelnango.embedded.EmbeddedRuntime;
import io.github.camelnango.embedded.EmbeddedRuntimeFactory;
import io.github.camelnango.test.provider.FakeProvider;
import io.github.camelnango.test.recorded.RecordedHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.StartupListener;

/** The component under test with a store of its own, which can die and come back. */
final class Component {
    private final CamelContext context;
    private final Path folder;
    private final NangoComponent nango;
    private int stores;

    Component(CamelContext context, NangoTestBuilder settings, FakeProvider provider, List<RecordedHttp> recordings) {
        this.context = context;
        try {
            folder = Files.createTempDirectory("camel-nango-test");
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for the store can be made", e);
        }
        Path catalogue = folder.resolve("providers.yaml");
        TestIntegrations.writeCatalogue(catalogue, provider.url());
        nango = context.getComponent("nango", NangoComponent.class);
        List<String> providers = new ArrayList<>();
        if (nango.getProviders() != null) {
            providers.addAll(List.of(nango.getProviders().split(",")));
        }
        providers.add(catalogue.toUri().toString());
        nango.setProviders(String.join(",", providers));
        nango.setScripts(settings.scripts);
        nango.setEngine(settings.engine);
        nango.setClock(settings.clock);
        nango.setRuntimeFactory(new EmbeddedRuntimeFactory(settings.clock::timer, settings.clock::jumped));
        nango.setDataFolder(store().toString());
        TestIntegrations integrations = new TestIntegrations(settings, provider.url(), providers, recordings);
        // Before routes start: they check that their integration exists.
        try {
            context.addStartupListener(listener(integrations));
        } catch (Exception e) {
            throw new IllegalStateException("The context does not let itself be set up", e);
        }
    }

    private StartupListener listener(TestIntegrations integrations) {
        return (starting, alreadyStarted) -> integrations.create(nango.openRuntime());
    }

    private Path store() {
        return folder.resolve("store-" + stores);
    }

    EmbeddedRuntime runtime() {
        return (EmbeddedRuntime) nango.openRuntime();
    }

    /** Starts again from what a process that dies now would leave behind; what it does from now on is lost. */
    void crash() {
        Path dead = store();
        stores++;
        CrashImage.copy(dead, store());
        try {
            context.getRouteController().stopAllRoutes();
            nango.stop();
            nango.setDataFolder(store().toString());
            nango.start();
            context.getRouteController().startAllRoutes();
        } catch (Exception e) {
            throw new IllegalStateException("The component could not be started again after the crash", e);
        }
    }

    /** Deletes the stores; the context must be stopped. */
    void delete() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The test's store " + folder + " could not be deleted", e);
        }
    }
}
