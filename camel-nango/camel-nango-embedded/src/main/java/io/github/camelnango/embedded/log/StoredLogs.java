/*
 * Copyright 2026 the camel-nango authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelnango.embedded.log;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.LogEntry;
import io.github.camelnango.api.Logs;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.RunInfo;
import io.github.camelnango.embedded.store.Database;
import io.github.camelnango.embedded.store.Micros;
import io.github.camelnango.embedded.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Run history and run logs in the store. Thread-safe.
 *
 * <p>What is added becomes durable within about 200 milliseconds, in groups; whoever reads sees all that was added
 * before. Messages are cut at 10,000 characters, details above 99 KB to their beginning. A failure to write is logged
 * and loses lines, but fails no run.
 */
public final class StoredLogs implements Logs, AutoCloseable {
    private final Database database;
    private final String environment;
    private final GroupWriter writer;
    /** Numbers lines above those of earlier processes, so that a run's lines stay in order. */
    private final AtomicLong line;

    /** Logs of the store, which stays the caller's to close, after these. */
    public StoredLogs(Store store, NangoSettings settings) {
        database = store.log();
        environment = settings.environment();
        writer = new GroupWriter(database);
        line = new AtomicLong(Micros.of(settings.clock().instant()));
    }

    /** Notes that a run has started. */
    public void started(Run run) {
        writer.add(new Entry.RunState(new RunInfo(run, RunInfo.Status.RUNNING, null, null, null, Map.of())));
    }

    /** Notes how a run has ended. */
    public void ended(RunInfo info) {
        writer.add(new Entry.RunState(info));
    }

    /** Adds a line to a run's log. */
    public void append(String runId, LogEntry entry) {
        writer.add(new Entry.Line(runId, line.incrementAndGet(), entry));
    }

    /** Returns when all that was added before is durable. */
    public void flush() {
        writer.flush();
    }

    @Override
    public Optional<RunInfo> run(String id) {
        flush();
        return database.read(handle -> handle.createQuery("select * from nango_run where id = :id")
                .bind("id", id)
                .map((row, context) -> LogRows.run(row, environment))
                .findOne());
    }

    @Override
    public List<RunInfo> runs(@Nullable String integration, int limit) {
        flush();
        String where = integration == null ? "" : " where integration = :integration";
        return database.read(handle -> {
            var query = handle.createQuery(
                            "select * from nango_run" + where + " order by started_at desc, id desc limit :limit")
                    .bind("limit", limit);
            if (integration != null) {
                query.bind("integration", integration);
            }
            return query.map((row, context) -> LogRows.run(row, environment)).list();
        });
    }

    @Override
    public List<LogEntry> entries(String runId) {
        flush();
        return database.read(handle -> handle.createQuery("select * from nango_log where run = :run order by line")
                .bind("run", runId)
                .map((row, context) -> LogRows.line(row))
                .list());
    }

    /** Writes what is waiting. */
    @Override
    public void close() {
        writer.close();
    }
}
