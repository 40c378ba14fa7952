package io.github.camelnango.javascript;

/** What a script can reach outside its isolate. Called by the thread that is inside the isolate; must not block. */
public interface HostBridge {

    /**
     * Installed as {@code __host}: starts a call, which is answered later by calling the bundle's {@code settle}.
     *
     * @param id the script's number of the call
     * @param method what to call
     * @param json its arguments
     */
    void call(int id, String method, String json);

    /**
     * Installed as {@code __hostSync}: answers at once.
     *
     * @param operation what to do
     * @param json its arguments
     * @return <code>{"ok": x}</code> or <code>{"error": {"message": text}}</code>
     */
    String callSync(String operation, String json);
}
