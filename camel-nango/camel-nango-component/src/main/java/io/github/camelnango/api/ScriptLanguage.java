package io.github.camelnango.api;

/** A language in which functions are written in files. Found with {@link java.util.ServiceLoader}. */
public interface ScriptLanguage {

    /** Opens a loader; whoever asked for it closes it. */
    ScriptLoader open(ScriptSettings settings);
}
