package io.github.camelnango.api;

/** What the last change did to a record. */
public enum LastAction {
    /** New, or back after a deletion. */
    ADDED,
    /** Its content changed. */
    UPDATED,
    /** It was deleted; its last content is kept. */
    DELETED
}
