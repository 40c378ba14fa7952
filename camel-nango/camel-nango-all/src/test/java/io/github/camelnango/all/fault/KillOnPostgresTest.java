package io.github.camelnango.all.fault;

import io.github.camelnango.embedded.store.PostgresServer;

class KillOnPostgresTest extends KillContract {
    @Override
    String jdbcUrl() {
        return PostgresServer.newSchema();
    }
}
