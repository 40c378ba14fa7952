package io.github.camelnango.api;

import java.util.List;

/** Finds and loads the functions of one language. Thread-safe. */
public interface ScriptLoader extends AutoCloseable {

    /**
     * The functions that lie at the locations, by file name; nothing is compiled.
     *
     * @throws NangoScriptException {@code script_unreadable} if a location does not exist or cannot be read
     */
    List<FunctionName> list();

    /**
     * The function, compiled; the newest version of it if hot reload is on.
     *
     * @throws NangoScriptException if it cannot be loaded: the message names file, line and column
     */
    Function load(FunctionName name);

    /** Ends all runs and frees the engine. */
    @Override
    void close();
}
