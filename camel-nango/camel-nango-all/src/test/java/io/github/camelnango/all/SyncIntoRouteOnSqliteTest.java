package io.github.camelnango.all;

class SyncIntoRouteOnSqliteTest extends SyncIntoRouteContract {}
