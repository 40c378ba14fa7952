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
package io.github.camelnango.benchmarks.record;

import io.github.camelnango.benchmarks.Cost;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What something took, on both sides of the connection.
 *
 * @param client CPU time of this process in nanoseconds
 * @param backend CPU time of the connections' processes in PostgreSQL
 * @param nanos time
 * @param wal bytes of PostgreSQL's write-ahead log
 * @param count how many of the unit
 */
record Used(long client, long backend, long nanos, long wal, int count) {

    /** @param postgres {@code null} where everything happens in this process */
    static Used by(@Nullable Postgres postgres, int count, Cost.Work work) throws Exception {
        if (postgres == null) {
            Cost cost = Cost.of(work);
            return new Used(cost.cpuNanos(), 0, cost.nanos(), 0, count);
        }
        long wal = postgres.walBytes();
        var before = postgres.cpuNanos();
        Cost cost = Cost.of(work);
        return new Used(cost.cpuNanos(), since(before, postgres), cost.nanos(), postgres.walBytes() - wal, count);
    }

    private static long since(Map<Long, Long> before, Postgres postgres) throws SQLException {
        return postgres.cpuNanos().entrySet().stream()
                .mapToLong(process -> process.getValue() - before.getOrDefault(process.getKey(), 0L))
                .sum();
    }

    double clientMicros() {
        return client / 1e3 / count;
    }

    double backendMicros() {
        return backend / 1e3 / count;
    }

    double cpuMicros() {
        return clientMicros() + backendMicros();
    }

    double micros() {
        return nanos / 1e3 / count;
    }

    double walBytes() {
        return (double) wal / count;
    }
}
