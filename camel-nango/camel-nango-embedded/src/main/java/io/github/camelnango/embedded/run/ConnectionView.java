package io.github.camelnango.embedded.run;

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.Json;

/** How a connection looks to a script. */
@FunctionalInterface
public interface ConnectionView {

    /** The public JSON object of the connection. */
    Json of(Connection connection, boolean withRefreshToken);
}
