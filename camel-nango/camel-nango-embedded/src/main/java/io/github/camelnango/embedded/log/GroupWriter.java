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

import io.github.camelnango.embedded.log.Entry.Flush;
import io.github.camelnango.embedded.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes entries in groups on one thread. Thread-safe. Who adds faster than the database takes them waits; a database
 * that takes none is told once, and never fails a run.
 */
final class GroupWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final int WAITING = 10_000;
    private static final int GROUP = 500;
    private static final long DELAY = TimeUnit.MILLISECONDS.toNanos(200);

    private final Database database;
    private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread = new Thread(this::run, "nango-log");
    /** How many flushes are in the queue. */
    private final AtomicInteger flushes = new AtomicInteger();

    private volatile boolean closed;
    private boolean failing;

    GroupWriter(Database database) {
        this.database = database;
        thread.setDaemon(true);
        thread.start();
    }

    /** Adds an entry; waits when too many are waiting. After the close it does nothing. */
    void add(Entry entry) {
        if (closed) {
            return;
        }
        if (entry instanceof Flush) {
            flushes.incrementAndGet();
        }
        boolean interrupted = false;
        while (!offered(entry)) {
            // A run that is being stopped still has its end to record.
            interrupted |= Thread.interrupted();
        }
        if (isUrgent()) {
            LockSupport.unpark(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean offered(Entry entry) {
        try {
            return queue.offer(entry, 1, TimeUnit.SECONDS) || !thread.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return queue.offer(entry);
        }
    }

    /** Returns when all that was added before is written, or could not be. */
    void flush() {
        if (!closed) {
            flush(false);
        }
    }

    private void flush(boolean last) {
        var done = new CompletableFuture<Void>();
        add(new Flush(done, last));
        // The thread ends with a close, perhaps just before it could answer.
        while (!done.isDone() && thread.isAlive()) {
            done.copy().completeOnTimeout(null, 1, TimeUnit.SECONDS).join();
        }
    }

    @Override
    public void close() {
        if (!closed) {
            flush(true);
            closed = true;
        }
    }

    private void run() {
        try {
            @Nullable Flush flush = null;
            while (flush == null || !flush.last()) {
                var group = new ArrayList<Entry>();
                flush = collect(group);
                write(group);
                if (flush != null) {
                    flush.done().complete(null);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Collects until a group is full, its first entry has waited long enough, or somebody wants it written. */
    private @Nullable Flush collect(List<Entry> group) throws InterruptedException {
        Entry entry = queue.take();
        // Not by polling for each entry: to be woken up for it costs a run more than to write it.
        sleepUnlessUrgent(System.nanoTime() + DELAY);
        while (entry != null) {
            if (entry instanceof Flush flush) {
                flushes.decrementAndGet();
                return flush;
            }
            group.add(entry);
            entry = group.size() == GROUP ? null : queue.poll();
        }
        return null;
    }

    private void sleepUnlessUrgent(long deadline) throws InterruptedException {
        for (long left = DELAY; left > 0 && !isUrgent(); left = deadline - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private boolean isUrgent() {
        return flushes.get() > 0 || queue.size() >= GROUP - 1;
    }

    private void write(List<Entry> group) {
        if (group.isEmpty() || written(group, group.size() == 1) || group.size() == 1) {
            return;
        }
        // One entry that the database refuses must not take the others with it.
        group.forEach(entry -> written(List.of(entry), true));
    }

    private boolean written(List<Entry> group, boolean alone) {
        try {
            database.write(handle -> {
                LogRows.write(handle, group);
                return group.size();
            });
            failing = false;
            return true;
        } catch (RuntimeException e) {
            if (alone && !failing) {
                failing = true;
                LOG.warn("Run logs cannot be written and are lost until they can: {}", e.toString());
            }
            return false;
        }
    }
}
