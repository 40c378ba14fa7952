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
package io.github.camelnango.javascript.run;

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.FunctionName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Isolates that wait for the next run of the same action, version and connection. Few, and not for long. Thread-safe. */
final class IdleSessions implements AutoCloseable {
    static final long SECONDS = 30;
    private static final int MOST = 16;

    private final int limit;
    private final Deque<Idle> sessions = new ArrayDeque<>();
    private boolean closed;

    record Key(FunctionName function, String revision, ConnectionRef connection) {}

    private record Idle(Key key, ScriptSession session, long since) {}

    IdleSessions(int limit) {
        this.limit = Math.min(MOST, limit);
    }

    synchronized @Nullable ScriptSession take(Key key) {
        for (Iterator<Idle> newest = sessions.descendingIterator(); newest.hasNext(); ) {
            Idle idle = newest.next();
            if (idle.key().equals(key)) {
                newest.remove();
                return idle.session();
            }
        }
        return null;
    }

    void put(Key key, ScriptSession session) {
        synchronized (this) {
            if (!closed) {
                sessions.addLast(new Idle(key, session, System.nanoTime()));
                session = null;
            }
        }
        if (session != null) {
            session.close();
        }
        trim(limit);
    }

    /** Closes the oldest until no more than so many are left. */
    void trim(int most) {
        List<ScriptSession> old = new ArrayList<>();
        synchronized (this) {
            while (!sessions.isEmpty() && sessions.size() > most) {
                old.add(sessions.removeFirst().session());
            }
        }
        old.forEach(ScriptSession::close);
    }

    void closeOld() {
        List<ScriptSession> old = new ArrayList<>();
        synchronized (this) {
            long now = System.nanoTime();
            while (!sessions.isEmpty() && now - sessions.peekFirst().since() > SECONDS * 1_000_000_000L) {
                old.add(sessions.removeFirst().session());
            }
        }
        old.forEach(ScriptSession::close);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        trim(0);
    }
}
