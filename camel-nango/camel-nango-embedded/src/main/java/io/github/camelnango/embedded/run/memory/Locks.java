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
package io.github.camelnango.embedded.run.memory;

import io.github.camelnango.embedded.store.Database;
import io.github.camelnango.embedded.store.Micros;
import io.github.camelnango.embedded.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Named locks of the environment, which all processes on the store share. A lock ends by itself; whether it has ended is
 * told by the clock of whoever asks. Methods block; thread-safe.
 */
public final class Locks {
    private final Database database;
    private final Clock clock;

    public Locks(Store store, Clock clock) {
        this.database = store.state();
        this.clock = clock;
    }

    /** Takes the lock if it is free, has ended, or is the owner's own; whether it is the owner's now. */
    public boolean tryAcquire(String owner, String name, Duration ttl) {
        Instant now = clock.instant();
        return database.write(handle -> handle.createUpdate("insert into nango_lock (name, owner, expires_at)"
                                + " values (:name, :owner, :until) on conflict (name) do update"
                                + " set owner = :owner, expires_at = :until"
                                + " where nango_lock.owner = :owner or nango_lock.expires_at <= :now")
                        .bind("name", name)
                        .bind("owner", owner)
                        .bind("until", Micros.of(now.plus(ttl)))
                        .bind("now", Micros.of(now))
                        .execute())
                > 0;
    }

    /** Frees the lock if it is the owner's; whether it was. */
    public boolean release(String owner, String name) {
        return database.write(
                        handle -> handle.createUpdate("delete from nango_lock where name = :name and owner = :owner")
                                .bind("name", name)
                                .bind("owner", owner)
                                .execute())
                > 0;
    }

    /** Frees all locks of the owner. */
    public void releaseAll(String owner) {
        database.write(handle -> handle.createUpdate("delete from nango_lock where owner = :owner")
                .bind("owner", owner)
                .execute());
    }
}
