package io.github.camelnango.javascript.graaljs;

/** How many contexts are open, for tests outside the package. */
public final class OpenContexts {
    private OpenContexts() {}

    public static int count() {
        return GraalEngine.openIsolates();
    }
}
