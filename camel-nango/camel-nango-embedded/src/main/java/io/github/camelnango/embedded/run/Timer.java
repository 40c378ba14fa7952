package io.github.camelnango.embedded.run;

import io.github.camelnango.api.Registration;
import java.time.Duration;

/** Wakes somebody later. Tests move it by hand. Thread-safe. */
public interface Timer extends AutoCloseable {

    /** Runs the task, which must not block, after the delay unless the registration is closed before. */
    Registration after(Duration delay, Runnable task);

    /** Forgets all tasks. */
    @Override
    void close();
}
