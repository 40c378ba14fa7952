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
package io.github.camelnango.examples.quickstart;

import io.github.camelnango.api.NangoHttpException;
import io.github.camelnango.api.NangoNetworkException;
import io.github.camelnango.examples.quickstart.standin.GithubStandIn;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelExecutionException;

/** The example's entry: starts Camel, shows the tour, and ends with exit status 0, or 1 if something failed. */
public final class Quickstart {
    private static final String STAND_IN_TOKEN = "token-for-the-stand-in";

    private final Arguments arguments;
    private final Page page;
    private final Deliveries deliveries = new Deliveries();
    private final Map<String, String> properties = new LinkedHashMap<>();

    private Quickstart(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.page = new Page(out);
        properties.put("issues.frequency", arguments.serve() ? "every 30 seconds" : "every hour");
    }

    public static void main(String[] args) {
        System.exit(run(System.out, args));
    }

    /** Runs the example; returns the exit status. */
    static int run(PrintStream out, String... args) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(System.getenv("GITHUB_TOKEN"), args);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(Arguments.USAGE);
            return 2;
        }
        if (arguments.help()) {
            out.println(Arguments.USAGE);
            return 0;
        }
        try {
            new Quickstart(arguments, out).run();
            return 0;
        } catch (CamelExecutionException e) {
            out.println("\nFailed: " + explain(e.getCause()));
        } catch (Exception e) {
            out.println("\nFailed: " + e);
        }
        return 1;
    }

    private static String explain(Throwable failure) {
        if (failure instanceof NangoNetworkException network) {
            return "GitHub did not answer (" + network.getCode() + "). Can this machine reach it?";
        }
        if (failure instanceof NangoHttpException http && http.getStatus() == 401) {
            return "GitHub did not accept the access token. Is the one in GITHUB_TOKEN valid?";
        }
        return failure.getMessage();
    }

    private void run() throws Exception {
        String repository = arguments.realRepository();
        if (repository == null) {
            runWithStandIn();
        } else {
            runWithGithub(repository);
        }
    }

    private void runWithStandIn() throws Exception {
        try (GithubStandIn github = GithubStandIn.start(STAND_IN_TOKEN)) {
            properties.put("github.baseUrl", github.url());
            properties.put("github.token", STAND_IN_TOKEN);
            try (App app = new App(properties, deliveries)) {
                // The stand-in forgets its issues when it ends, so the cache must not remember them.
                DataFolder.of(app.folder()).clear();
                app.start();
                new Tour(app, github, deliveries, page).run();
                if (arguments.serve()) {
                    app.every(20, () -> github.work(2, 3, 1));
                    serve(app);
                }
            }
        }
    }

    private void runWithGithub(String repository) throws Exception {
        String[] ownerAndName = repository.split("/");
        properties.put("github.owner", ownerAndName[0]);
        properties.put("github.repo", ownerAndName[1]);
        // One connection per repository: each has its own records and its own checkpoint, kept from run to run.
        properties.put("github.connection", repository.replace('/', '.'));
        properties.put("camel.component.nango.dataFolder", "{{quickstart.folder}}/nango-data-real");
        try (App app = new App(properties, deliveries)) {
            app.start();
            new RealSync(app, repository, deliveries, page).run();
            if (arguments.serve()) {
                serve(app);
            }
        }
    }

    private void serve(App app) throws InterruptedException {
        page.section("Serving");
        page.line(
                "The route \"issues\" runs its sync every 30 seconds; what comes through it is shown here. Ctrl-C ends it.");
        deliveries.listen(delivery -> page.item(delivery + "  -> " + delivery.destination()));
        app.waitForCtrlC();
    }
}
