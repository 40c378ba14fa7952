package io.github.camelnango.api;

/** The kinds of functions. */
public enum FunctionKind {
    /** Fetches records on a schedule. */
    SYNC("sync", "syncs"),
    /** Does one thing on request. */
    ACTION("action", "actions"),
    /** Runs when something happens to a connection. */
    ON_EVENT("on-event", "on-events");

    private final String id;
    private final String folder;

    FunctionKind(String id, String folder) {
        this.id = id;
        this.folder = folder;
    }

    /** The word used in URIs, checkpoint keys and messages. */
    public String id() {
        return id;
    }

    /** The folder of an integration that holds functions of this kind. */
    public String folder() {
        return folder;
    }
}
