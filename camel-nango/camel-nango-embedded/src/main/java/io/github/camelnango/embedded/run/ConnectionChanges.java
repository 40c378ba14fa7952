package io.github.camelnango.embedded.run;

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Registration;
import java.util.function.Consumer;

/** Tells of connections that come and go. */
@FunctionalInterface
public interface ConnectionChanges {

    /** Calls back, on any thread, after a connection was created, replaced or deleted. */
    Registration onChange(Consumer<ConnectionRef> listener);
}
