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
package io.github.camelnango.embedded.record;

import io.github.camelnango.embedded.store.Micros;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Consumers that have started from now: what is remembered of that, and done once. */
final class FirstStart {

    private FirstStart() {}

    /** Moves the consumer past everything that there is now, unless it has started before; how many datasets. */
    static int skipToNow(Handle handle, Followed followed, Instant now) {
        int first = handle.createUpdate("insert into nango_consumer (name, started_at) values (:consumer, :now)"
                        + " on conflict (name) do nothing")
                .bind("consumer", followed.consumer())
                .bind("now", Micros.of(now))
                .execute();
        if (first == 0 || followed.models().isEmpty()) {
            return 0;
        }
        var update = handle.createUpdate("insert into nango_position (consumer, conn, ds, seq)"
                + " select cast(:consumer as varchar(255)), d.conn, d.ds, d.hwm"
                + " from nango_connection c join nango_dataset d on d.conn = c.id"
                + " where " + followed.condition() + " and d.hwm > 0"
                + " on conflict (consumer, ds, conn) do nothing");
        return followed.bind(update).execute();
    }
}
