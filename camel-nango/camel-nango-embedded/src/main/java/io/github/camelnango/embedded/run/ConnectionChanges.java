package io.github.camelnango.embedded.run;

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Registration;
import java.util.function.Consumer;

/** Tells of connections that come and go. */
public interface ConnectionChanges {

    /** Calls back, on any thread, after a connection was created and after one was deleted. */
    Registration onChange(Consumer<ConnectionRef> created, Consumer<ConnectionRef> deleted);
}
