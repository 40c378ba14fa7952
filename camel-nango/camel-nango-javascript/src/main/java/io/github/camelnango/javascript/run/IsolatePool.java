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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may open an isolate: at most {@code limit} runs at once, waiting runs in turn between connections.
 *
 * <p>A run that another one triggered is waited for by that one, so refusing it room could block both for ever: each admitted
 * run lends room for one at a time outside the limit, to a run below it of which it is the nearest admitted ancestor (between
 * them may be routes and Java functions, which need no room). Thread-safe; holds no thread.
 */
final class IsolatePool {
    private final int limit;
    private final Map<String, Deque<Ticket>> waiting = new LinkedHashMap<>();
    private final Map<String, Ticket> admitted = new HashMap<>();
    private int open;

    IsolatePool(int limit) {
        this.limit = limit;
    }

    /** The request of one run. */
    final class Ticket {
        private final String runId;
        private final String connection;
        private final Runnable onAdmitted;
        private final Deque<Ticket> children = new ArrayDeque<>();
        private @Nullable Ticket lender;
        private @Nullable Ticket borrower;
        private State state = State.WAITING;

        private Ticket(String runId, String connection, Runnable onAdmitted) {
            this.runId = runId;
            this.connection = connection;
            this.onAdmitted = onAdmitted;
        }

        /** Gives the room back, or stops waiting for it. No effect when done before. */
        void release() {
            leave(this);
        }
    }

    private enum State {
        WAITING,
        ADMITTED,
        GONE
    }

    int limit() {
        return limit;
    }

    synchronized int open() {
        return open;
    }

    /**
     * A request, not made yet: whoever makes it must be able to release it as soon as it is admitted.
     *
     * @param onAdmitted called once there is room, by any thread
     */
    Ticket ticket(String runId, String connection, Runnable onAdmitted) {
        return new Ticket(runId, connection, onAdmitted);
    }

    /**
     * Asks for room.
     *
     * @param ancestors the runs that wait for this one, nearest first
     */
    void request(Ticket ticket, List<String> ancestors) {
        List<Ticket> next;
        synchronized (this) {
            if (ticket.state == State.GONE) {
                return;
            }
            waiting.computeIfAbsent(ticket.connection, key -> new ArrayDeque<>())
                    .add(ticket);
            ancestors.stream()
                    .map(admitted::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(nearest -> nearest.children.add(ticket));
            next = next();
        }
        next.forEach(admission -> admission.onAdmitted.run());
    }

    private void leave(Ticket ticket) {
        List<Ticket> next;
        synchronized (this) {
            if (ticket.state == State.ADMITTED) {
                admitted.remove(ticket.runId, ticket);
                if (ticket.lender != null) {
                    ticket.lender.borrower = null;
                } else {
                    open--;
                }
            }
            ticket.state = State.GONE;
            next = next();
        }
        next.forEach(admission -> admission.onAdmitted.run());
    }

    /** Admits whoever can be. */
    private List<Ticket> next() {
        List<Ticket> next = new ArrayList<>();
        while (open < limit && !waiting.isEmpty()) {
            String connection = waiting.keySet().iterator().next();
            Deque<Ticket> queue = waiting.remove(connection);
            Ticket ticket = poll(queue);
            if (ticket != null) {
                admit(ticket, null);
                next.add(ticket);
            }
            if (!queue.isEmpty()) {
                // To the end of the line, so that one busy connection does not hold up the others.
                waiting.put(connection, queue);
            }
        }
        for (Ticket parent : List.copyOf(admitted.values())) {
            Ticket child = parent.borrower == null ? poll(parent.children) : null;
            if (child != null) {
                admit(child, parent);
                next.add(child);
            }
        }
        return next;
    }

    private static @Nullable Ticket poll(Deque<Ticket> queue) {
        Ticket ticket = queue.poll();
        while (ticket != null && ticket.state != State.WAITING) {
            ticket = queue.poll();
        }
        return ticket;
    }

    private void admit(Ticket ticket, @Nullable Ticket lender) {
        ticket.state = State.ADMITTED;
        ticket.lender = lender;
        admitted.put(ticket.runId, ticket);
        if (lender != null) {
            lender.borrower = ticket;
        } else {
            open++;
        }
    }
}
