package io.github.camelnango.javascript;

/** The host of isolates that only compile or describe: there is no run that a call could belong to. */
enum NoHost implements HostBridge {
    INSTANCE;

    @Override
    public void call(int id, String method, String json) {
        throw new IllegalStateException("nango." + method + " cannot be called while the file is loaded");
    }

    @Override
    public String callSync(String operation, String json) {
        return HostOperations.perform(operation, json);
    }
}
