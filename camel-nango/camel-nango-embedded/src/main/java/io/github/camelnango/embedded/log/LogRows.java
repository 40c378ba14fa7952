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

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LogEntry;
import io.github.camelnango.api.LogLevel;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.RunInfo;
import io.github.camelnango.embedded.log.Entry.Line;
import io.github.camelnango.embedded.log.Entry.RunState;
import io.github.camelnango.embedded.store.Micros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The SQL of runs and their log lines. */
final class LogRows {
    private static final String RUN = "insert into nango_run (id, kind, integration, name, revision, script_type,"
            + " connection_id, conn, provider, variant, last_sync, parent, depth, started_at, status, ended_at,"
            + " error_type, error_message, changes) values (:id, :kind, :integration, :name, :revision, :scriptType,"
            + " :connection, :conn, :provider, :variant, :lastSync, :parent, :depth, :startedAt, :status, :endedAt,"
            + " :errorType, :errorMessage, :changes) on conflict (id) do update set status = excluded.status,"
            + " ended_at = excluded.ended_at, error_type = excluded.error_type,"
            + " error_message = excluded.error_message, changes = excluded.changes";

    private static final String LINE = "insert into nango_log (run, line, at, level, source, message, meta)"
            + " values (:run, :line, :at, :level, :source, :message, :meta)";

    private LogRows() {}

    /** Writes a group: of each run how it stands at last, and all lines. */
    static void write(Handle handle, List<Entry> group) {
        Map<String, RunInfo> runs = new LinkedHashMap<>();
        try (var states = handle.prepareBatch(RUN);
                var lines = handle.prepareBatch(LINE)) {
            for (var entry : group) {
                if (entry instanceof RunState state) {
                    runs.put(state.info().run().id(), state.info());
                } else if (entry instanceof Line line) {
                    add(lines, line);
                }
            }
            runs.values().forEach(info -> add(states, info));
            execute(states);
            execute(lines);
        }
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void add(PreparedBatch lines, Line line) {
        lines.bind("run", line.run())
                .bind("line", line.number())
                .bind("at", micros(line.entry().at()))
                .bind("level", line.entry().level().name())
                .bind("source", line.entry().source())
                .bind("message", LogText.message(line.entry().message()))
                .bind("meta", LogText.meta(line.entry().meta()))
                .add();
    }

    private static void add(PreparedBatch states, RunInfo info) {
        var run = info.run();
        states.bind("id", run.id())
                .bind("kind", run.function().kind().id())
                .bind("integration", run.function().integration())
                .bind("name", run.function().name())
                .bind("revision", run.revision())
                .bind("scriptType", run.scriptType())
                .bind("connection", run.connection().id())
                .bind("conn", run.connectionNumber())
                .bind("provider", run.provider())
                .bind("variant", run.variant())
                .bind("lastSync", micros(run.lastSyncDate()))
                .bind("parent", run.parent())
                .bind("depth", run.depth())
                .bind("startedAt", micros(run.startedAt()))
                .bind("status", stored(info.status()).name())
                .bind("endedAt", micros(info.endedAt()))
                .bind("errorType", LogText.message(info.errorType()))
                .bind("errorMessage", LogText.message(info.errorMessage()))
                .bind("changes", ChangesText.write(info.changes()))
                .add();
    }

    static RunInfo run(ResultSet row, String environment) throws SQLException {
        var ref = new ConnectionRef(row.getString("integration"), row.getString("connection_id"));
        var run = new Run(
                row.getString("id"),
                new FunctionName(kind(row.getString("kind")), ref.integration(), row.getString("name")),
                row.getString("revision"),
                row.getString("script_type"),
                ref,
                row.getLong("conn"),
                row.getString("provider"),
                environment,
                row.getString("variant"),
                instant(row, "last_sync"),
                row.getString("parent"),
                row.getInt("depth"),
                Micros.instant(row.getLong("started_at")));
        var changes = ChangesText.read(row.getString("changes"));
        var status = RunInfo.Status.valueOf(row.getString("status"));
        return new RunInfo(
                run,
                status == RunInfo.Status.SUCCESS ? RunInfo.Status.succeeded(changes) : status,
                instant(row, "ended_at"),
                row.getString("error_type"),
                row.getString("error_message"),
                changes);
    }

    /** Whether there were rejects is told by the changes, so that the column's words stay those of the first version. */
    private static RunInfo.Status stored(RunInfo.Status status) {
        return status == RunInfo.Status.SUCCESS_WITH_REJECTS ? RunInfo.Status.SUCCESS : status;
    }

    static LogEntry line(ResultSet row) throws SQLException {
        String meta = row.getString("meta");
        return new LogEntry(
                Micros.instant(row.getLong("at")),
                LogLevel.valueOf(row.getString("level")),
                row.getString("source"),
                row.getString("message"),
                meta == null ? null : new Json(meta));
    }

    private static FunctionKind kind(String id) {
        return Arrays.stream(FunctionKind.values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Long micros(@Nullable Instant time) {
        return time == null ? null : Micros.of(time);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? null : Micros.instant(micros);
    }
}
