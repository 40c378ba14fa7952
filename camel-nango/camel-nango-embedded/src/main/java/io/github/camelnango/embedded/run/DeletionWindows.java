package io.github.camelnango.embedded.run;

import io.github.camelnango.api.Dataset;

/** Deletion windows that are to be given up. */
@FunctionalInterface
public interface DeletionWindows {

    /** Closes the window that may be open, and deletes nothing: blocks. */
    void forget(Dataset dataset);
}
