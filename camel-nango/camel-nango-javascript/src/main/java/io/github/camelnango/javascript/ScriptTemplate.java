package io.github.camelnango.javascript;

/** A bundle that an engine has made ready. Thread-safe. */
public interface ScriptTemplate extends AutoCloseable {

    /**
     * Opens an isolate that has the bundle loaded and shares nothing with any other. Scripts in it reach {@code host}
     * and the language's built-in objects, and cannot make code from text.
     *
     * @throws ScriptFailure if the engine has no room or fails
     */
    ScriptIsolate open(HostBridge host);

    /** Frees what was made ready; isolates that are open stay open. */
    @Override
    void close();
}
