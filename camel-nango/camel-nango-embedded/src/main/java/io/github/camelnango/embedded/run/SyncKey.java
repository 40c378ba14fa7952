package io.github.camelnango.embedded.run;

import io.github.camelnango.api.ConnectionRef;

/** What never runs twice at once: a sync's variant for a connection. */
record SyncKey(ConnectionRef connection, String sync, String variant) {}
