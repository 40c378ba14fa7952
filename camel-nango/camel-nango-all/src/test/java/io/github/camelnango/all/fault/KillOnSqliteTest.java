package io.github.camelnango.all.fault;

class KillOnSqliteTest extends KillContract {
    @Override
    String jdbcUrl() {
        return "-";
    }
}
