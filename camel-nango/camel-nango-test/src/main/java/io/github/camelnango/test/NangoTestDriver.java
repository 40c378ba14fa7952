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

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.RunInfo;
import io.github.camelnango.test.provider.FakeProvider;
import io.github.camelnango.test.provider.ProviderRequest;
import io.github.camelnango.test.recorded.RecordedHttp;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/**
 * Runs functions through their endpoints in a CamelContext that has the whole product on a temporary store, against a fake provider
 * over real HTTP, with the time moved by hand. For tests; use it from one thread.
 *
 * <pre>{@code
 * try (NangoTestDriver nango = NangoTestDriver.builder().scripts("src/main/nango").start()) {
 *     nango.provider().on("GET", "/user").reply(200, "{\"login\":\"ada\"}");
 *     assertThat(nango.runAction("github/whoami", Map.of()).output(Map.class)).containsEntry("login", "ada");
 * }
 * }</pre>
 */
public final class NangoTestDriver implements AutoCloseable {
    /** The secret of the connection's credentials unless the test gives others. */
    public static final String TOKEN = "test-token-4b1d7c";

    private final NangoTestBuilder settings;
    private final FakeProvider provider;
    private final CamelContext context;
    private final boolean owner;
    private final Component component;
    private final Runs runs;
    private int reported;

    NangoTestDriver(NangoTestBuilder settings, FakeProvider provider, CamelContext context, boolean owner) {
        this.settings = settings;
        this.provider = provider;
        this.context = context;
        this.owner = owner;
        List<RecordedHttp> recordings = Fixtures.read(settings.fixtures);
        recordings.forEach(provider::recorded);
        provider.hide(TOKEN);
        component = new Component(context, settings, provider, recordings);
        Saves saves = new Saves();
        context.getManagementStrategy().addEventNotifier(saves);
        runs = new Runs(context, component, provider, saves, settings.timeout);
    }

    /** Settings, all with defaults. */
    public static NangoTestBuilder builder() {
        return new NangoTestBuilder();
    }

    public CamelContext context() {
        return context;
    }

    public FakeProvider provider() {
        return provider;
    }

    public ManualClock clock() {
        return settings.clock;
    }

    /** The connection of an integration on which functions are run. */
    public ConnectionRef connection(String integration) {
        return new ConnectionRef(integration, settings.connection);
    }

    /**
     * Runs a sync and waits for it. That it fails is told by the result.
     *
     * @param sync {@code integration/name}
     * @throws AssertionError if a request has no answer, or the run does not end in time
     * @throws io.github.camelnango.api.NangoException if it cannot be started
     */
    public NangoRun run(String sync) {
        return checked(runs.run(
                name(FunctionKind.SYNC, sync),
                connection(name(FunctionKind.SYNC, sync).integration()),
                null));
    }

    /**
     * Runs an action and waits for it. That it fails is told by the result.
     *
     * @param action {@code integration/name}
     * @param input JSON text, or what is written as JSON: a record, bean, Map or List
     * @throws AssertionError if a request has no answer, or the run does not end in time
     * @throws io.github.camelnango.api.NangoException if it cannot be started
     */
    public NangoRun runAction(String action, @Nullable Object input) {
        FunctionName name = name(FunctionKind.ACTION, action);
        return checked(runs.run(name, connection(name.integration()), input == null ? "null" : TestJson.write(input)));
    }

    /**
     * Runs a sync until the provider has answered that many requests and is asked again. At that point the process is gone as far as
     * the store can tell: what was not committed is lost, and the run has no end. Routes and runtime are then started again on what
     * is left, so that {@link #run} goes on from there.
     *
     * @param page how many requests are answered
     * @throws AssertionError if the run ends before
     */
    public NangoRun crashAfterPage(String sync, int page) {
        FunctionName name = name(FunctionKind.SYNC, sync);
        return checked(runs.crash(name, connection(name.integration()), page));
    }

    /** Runs of a sync for the connection, also those that a schedule has started, newest first. */
    public List<RunInfo> history(String sync) {
        FunctionName name = name(FunctionKind.SYNC, sync);
        return new RunReader(component.runtime(), name, connection(name.integration())).history();
    }

    /** Fails if the provider was asked what it has no answer to, and no test has been told of it. */
    public void verify() {
        List<ProviderRequest> unmatched = provider.unmatched();
        if (settings.failOnUnmatched && unmatched.size() > reported) {
            List<ProviderRequest> fresh = new ArrayList<>(unmatched.subList(reported, unmatched.size()));
            reported = unmatched.size();
            throw new AssertionError(
                    Unmatched.message(fresh, provider.requests().size()));
        }
    }

    private NangoRun checked(NangoRun run) {
        try {
            verify();
        } catch (AssertionError e) {
            run.error().ifPresent(e::addSuppressed);
            throw e;
        }
        return run;
    }

    private static FunctionName name(FunctionKind kind, String path) {
        String[] parts = path.split("/", -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new IllegalArgumentException("'" + path + "' should be integration/name");
        }
        return new FunctionName(kind, parts[0], parts[1]);
    }

    /** Stops the context if it was made here, then the provider, and deletes the store. */
    @Override
    public void close() {
        if (owner) {
            context.stop();
        }
        provider.close();
        if (context.isStopped() || owner) {
            component.delete();
        }
    }
}
