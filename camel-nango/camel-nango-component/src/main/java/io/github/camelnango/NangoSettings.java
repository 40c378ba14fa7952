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

import io.github.camelnango.api.Secret;
import io.github.camelnango.api.Validation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/**
 * What a runtime is opened with. Frozen: later changes of the component's options have no effect on it.
 *
 * @param environment the environment's name, part of what is encrypted
 * @param store where data lies
 * @param scripts where functions lie and how they run
 * @param limits what a run may use
 * @param http how providers are reached
 * @param strictCompatibility behave as Nango does where that is known to be a defect
 * @param io where blocking work of helper calls runs
 * @param clock the time
 * @param validation what becomes of values that do not fit their schema, where nothing else is said
 */
public record NangoSettings(
        String environment,
        Store store,
        Scripts scripts,
        Limits limits,
        Http http,
        boolean strictCompatibility,
        Executor io,
        Clock clock,
        Validation validation) {

    /** With the usual validation: a warning, or none where all is to be as with Nango. */
    public NangoSettings(
            String environment,
            Store store,
            Scripts scripts,
            Limits limits,
            Http http,
            boolean strictCompatibility,
            Executor io,
            Clock clock) {
        this(environment, store, scripts, limits, http, strictCompatibility, io, clock, usual(strictCompatibility));
    }

    static Validation usual(boolean strictCompatibility) {
        return strictCompatibility ? Validation.OFF : Validation.WARN;
    }

    /**
     * Where data lies: a data source, else a JDBC URL, else SQLite files in the data folder.
     *
     * @param dataFolder folder of the SQLite files and of the key file
     * @param jdbcUrl {@code jdbc:postgresql://...}; {@code null} for SQLite
     * @param username for the URL
     * @param password for the URL
     * @param dataSource a ready data source of PostgreSQL; {@code null} for none
     * @param passphrase protects the encryption key; {@code null} to keep the key in a file of the data folder
     */
    public record Store(
            Path dataFolder,
            @Nullable String jdbcUrl,
            @Nullable String username,
            @Nullable Secret password,
            @Nullable DataSource dataSource,
            @Nullable Secret passphrase) {}

    /**
     * Where functions lie and how they run.
     *
     * @param locations folders in Nango's layout, {@code file:} (default) or {@code classpath:}
     * @param hotReload whether changed scripts are used without a restart
     * @param engine engine by name; {@code auto} for the best that runs here
     * @param maxIsolates how many runs may be inside an engine at once; 0 to derive it from memory
     * @param heapBytes heap of one run
     */
    public record Scripts(List<String> locations, boolean hotReload, String engine, int maxIsolates, long heapBytes) {
        public Scripts {
            locations = List.copyOf(locations);
        }
    }

    /**
     * When deleting all that a listing did not contain looks like a mistake.
     *
     * @param warnPercent of a dataset's records: more than that is logged as a warning
     * @param refusePercent of a dataset's records: more than that is refused; 100 refuses nothing
     * @param minimum so many deletions, or fewer, are never refused nor warned of
     */
    public record Deletions(int warnPercent, int refusePercent, long minimum) {
        /** A warning over 50 %, a refusal over 90 %, both from the 21st deletion on. */
        public static final Deletions DEFAULTS = new Deletions(50, 90, 20);

        /** Whether a warning is due. */
        public boolean warns(long deletions, long live) {
            return over(warnPercent, deletions, live);
        }

        /** Whether so many deletions are refused. */
        public boolean refuses(long deletions, long live) {
            return over(refusePercent, deletions, live);
        }

        private boolean over(int percent, long deletions, long live) {
            return deletions > minimum && deletions * 100 > live * percent;
        }
    }

    /**
     * How long records are kept. What a consumer has not had yet is kept longer.
     *
     * @param contentDays after so many days without a change a record's content is removed; 0 for never
     * @param deletedDays so many days after its deletion a record is removed; 0 for never
     */
    public record Retention(int contentDays, int deletedDays) {
        /** Nothing is removed. */
        public static final Retention FOREVER = new Retention(0, 0);

        public Retention {
            if (contentDays < 0 || deletedDays < 0) {
                throw new IllegalArgumentException(
                        "The options retainContentDays and retainDeletedDays are days, or 0 for" + " ever, but are "
                                + contentDays + " and " + deletedDays);
            }
        }
    }

    /**
     * What a run may use.
     *
     * @param actionTimeout longest run of an action
     * @param syncTimeout longest run of a sync
     * @param onEventTimeout longest run of an on-event function
     * @param webhookTimeout longest run of a webhook handler
     * @param outputBytes largest output of an action, in bytes of JSON
     * @param responseBytes largest response of a provider that is read into memory
     * @param actionDepth how deep actions may trigger actions
     * @param deletions when many deletions at once look like a mistake
     * @param retention how long records are kept
     */
    public record Limits(
            Duration actionTimeout,
            Duration syncTimeout,
            Duration onEventTimeout,
            Duration webhookTimeout,
            long outputBytes,
            long responseBytes,
            int actionDepth,
            Deletions deletions,
            Retention retention) {
        /** With the usual limits of deletions, and records that are kept for ever. */
        public Limits(
                Duration actionTimeout,
                Duration syncTimeout,
                Duration onEventTimeout,
                Duration webhookTimeout,
                long outputBytes,
                long responseBytes,
                int actionDepth) {
            this(
                    actionTimeout,
                    syncTimeout,
                    onEventTimeout,
                    webhookTimeout,
                    outputBytes,
                    responseBytes,
                    actionDepth,
                    Deletions.DEFAULTS,
                    Retention.FOREVER);
        }

        /** Nango's documented limits, with 50 MB for a response and 10 levels of actions. */
        public static final Limits DEFAULTS = new Limits(
                Duration.ofMinutes(15), Duration.ofHours(24), Duration.ofMinutes(5), 2L << 20, 50L << 20, 10);

        /** Limits with Nango's for webhook handlers, an hour. */
        public Limits(
                Duration actionTimeout,
                Duration syncTimeout,
                Duration onEventTimeout,
                long outputBytes,
                long responseBytes,
                int actionDepth) {
            this(
                    actionTimeout,
                    syncTimeout,
                    onEventTimeout,
                    Duration.ofHours(1),
                    outputBytes,
                    responseBytes,
                    actionDepth);
        }
    }

    /**
     * How providers are reached, and how they reach us.
     *
     * @param providers catalogue files in the providers.yaml format, later ones win; the built-in one comes first
     * @param allowedHosts hosts that may get credentials beside the provider's own, {@code *.example.com} for a domain
     * @param options endpoint options of camel-http, such as {@code connectTimeout} or {@code proxyHost}
     * @param ssl TLS settings; {@code null} for the JVM's
     * @param webhookBaseUrl public address under which providers reach us, without the integration; {@code null} if
     *     they do not
     */
    public record Http(
            List<String> providers,
            List<String> allowedHosts,
            Map<String, Object> options,
            @Nullable SSLContextParameters ssl,
            @Nullable String webhookBaseUrl) {
        /** The built-in catalogue and the JVM's own TLS. */
        public static final Http DEFAULTS = new Http(List.of(), List.of(), Map.of(), null);

        public Http {
            providers = List.copyOf(providers);
            allowedHosts = List.copyOf(allowedHosts);
            options = Map.copyOf(options);
        }

        /** Settings of a runtime that providers do not reach. */
        public Http(
                List<String> providers,
                List<String> allowedHosts,
                Map<String, Object> options,
                @Nullable SSLContextParameters ssl) {
            this(providers, allowedHosts, options, ssl, null);
        }
    }
}
