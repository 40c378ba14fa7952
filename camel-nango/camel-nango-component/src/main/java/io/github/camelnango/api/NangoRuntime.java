package io.github.camelnango.api;

/** All ports of one environment: the embedded runtime, or a Nango server. Thread-safe. */
public interface NangoRuntime extends AutoCloseable {

    Connections connections();

    Integrations integrations();

    Records records();

    Functions functions();

    Proxy proxy();

    Environment environment();

    Logs logs();

    /** Ends schedules and runs, then frees what the runtime opened. */
    @Override
    void close();
}
