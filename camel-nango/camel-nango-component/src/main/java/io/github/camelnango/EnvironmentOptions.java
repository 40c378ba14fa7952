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

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.camel.spi.Metadata;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/** Component options: where data lies and how providers are reached. */
abstract class EnvironmentOptions extends HealthCheckComponent {

    @Metadata(defaultValue = "dev")
    private String environment = "dev";

    @Metadata(defaultValue = "nango-data")
    private String dataFolder = "nango-data";

    @Metadata
    private @Nullable String jdbcUrl;

    @Metadata(label = "security", secret = true)
    private @Nullable String username;

    @Metadata(label = "security", secret = true)
    private @Nullable String password;

    @Metadata(label = "advanced", autowired = true)
    private @Nullable DataSource dataSource;

    @Metadata(label = "security", secret = true)
    private @Nullable String passphrase;

    @Metadata
    private @Nullable String providers;

    @Metadata(label = "security")
    private @Nullable String allowedHosts;

    @Metadata(label = "advanced")
    private Map<String, Object> httpOptions = new LinkedHashMap<>();

    @Metadata
    private @Nullable String webhookBaseUrl;

    @Metadata(label = "security")
    private @Nullable SSLContextParameters sslContextParameters;

    @Metadata(label = "security", defaultValue = "false")
    private boolean useGlobalSslContextParameters;

    @Metadata(label = "advanced")
    private @Nullable Clock clock;

    @Metadata(label = "advanced", defaultValue = "64")
    private int ioThreads = 64;

    public String getEnvironment() {
        return environment;
    }

    /**
     * Name of the environment, such as dev or prod. One store is one environment: the name is part of what is
     * encrypted.
     */
    public void setEnvironment(String environment) {
        this.environment = environment;
    }

    public String getDataFolder() {
        return dataFolder;
    }

    /**
     * Folder of the SQLite files and of the key file, relative to the working directory. Not used for data when a data
     * source or a JDBC URL is set.
     */
    public void setDataFolder(String dataFolder) {
        this.dataFolder = dataFolder;
    }

    public @Nullable String getJdbcUrl() {
        return jdbcUrl;
    }

    /**
     * JDBC URL of a PostgreSQL database, such as jdbc:postgresql://localhost/nango. SQLite in the data folder when not
     * set.
     */
    public void setJdbcUrl(@Nullable String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    public @Nullable String getUsername() {
        return username;
    }

    /** User name for the JDBC URL. */
    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable String getPassword() {
        return password;
    }

    /** Password for the JDBC URL. */
    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable DataSource getDataSource() {
        return dataSource;
    }

    /**
     * Data source of a PostgreSQL database. Takes precedence over the JDBC URL and over SQLite. Found in the registry
     * if it holds exactly one.
     */
    public void setDataSource(@Nullable DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public @Nullable String getPassphrase() {
        return passphrase;
    }

    /**
     * Protects the key with which credentials are encrypted. When not set, the key is kept in a file of the data
     * folder.
     */
    public void setPassphrase(@Nullable String passphrase) {
        this.passphrase = passphrase;
    }

    public @Nullable String getProviders() {
        return providers;
    }

    /**
     * Provider catalogue files in the providers.yaml format, comma separated, file: or classpath:. Later ones win; the
     * built-in catalogue comes first.
     */
    public void setProviders(@Nullable String providers) {
        this.providers = providers;
    }

    public @Nullable String getAllowedHosts() {
        return allowedHosts;
    }

    /**
     * Hosts that may get credentials beside the provider's own, comma separated; an asterisk and a dot before a domain
     * stand for all its subdomains.
     */
    public void setAllowedHosts(@Nullable String allowedHosts) {
        this.allowedHosts = allowedHosts;
    }

    public Map<String, Object> getHttpOptions() {
        return httpOptions;
    }

    /** Endpoint options of camel-http for requests to providers, such as connectTimeout or proxyHost. */
    public void setHttpOptions(Map<String, Object> httpOptions) {
        this.httpOptions = httpOptions;
    }

    public @Nullable String getWebhookBaseUrl() {
        return webhookBaseUrl;
    }

    /**
     * Public address under which providers send webhooks, such as https://example.com/webhook. Scripts get it from
     * getWebhookURL, with the integration's id appended; null when not set.
     */
    public void setWebhookBaseUrl(@Nullable String webhookBaseUrl) {
        this.webhookBaseUrl = webhookBaseUrl;
    }

    public @Nullable SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    /** TLS settings for requests to providers. */
    public void setSslContextParameters(@Nullable SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    /** Use the context's TLS settings for requests to providers. */
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    public @Nullable Clock getClock() {
        return clock;
    }

    /** The time. The system's clock when not set. */
    public void setClock(@Nullable Clock clock) {
        this.clock = clock;
    }

    public int getIoThreads() {
        return ioThreads;
    }

    /**
     * Number of threads for blocking work of helper calls on a JVM without virtual threads (before 21); with them
     * there is no such limit.
     */
    public void setIoThreads(int ioThreads) {
        this.ioThreads = ioThreads;
    }
}
