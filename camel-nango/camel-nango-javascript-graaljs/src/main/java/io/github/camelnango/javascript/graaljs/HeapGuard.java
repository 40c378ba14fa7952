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
package io.github.camelnango.javascript.graaljs;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Stops isolates that hold more of the Java heap than they may. Thread-safe.
 *
 * <p>The JVM does not say who holds what, so this is an estimate, looked at after each garbage collection: what the heap has grown since the
 * isolate was opened, times the isolate's share in all that was allocated since. Who is above the limit is measured again after a full
 * collection, as garbage that is not collected yet looks like growth; without one only when the heap is nearly full.
 */
final class HeapGuard implements NotificationListener {
    /** Of the heap in use after a collection: from here on there is no time to measure again, and the limit is lower. */
    private static final double DANGER = 0.9;

    private static final long VERIFY_PAUSE_NANOS = 1_000_000_000L;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Set<String> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final Set<Account> accounts = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean verifying = new AtomicBoolean();
    private boolean listening;
    private long used;
    private long allocated;
    private volatile long verifiedAt = System.nanoTime() - VERIFY_PAUSE_NANOS;

    /** What is known of one isolate. */
    final class Account {
        private final long limit;
        private final Runnable exceeded;
        private final long allocatedBefore;
        private long lowest;
        private volatile long spent;
        private volatile long thread;
        private volatile long entered;

        private Account(long limit, Runnable exceeded) {
            this.limit = limit;
            this.exceeded = exceeded;
            this.lowest = used;
            this.allocatedBefore = allocated;
        }

        /** The calling thread works for the isolate from now on. */
        void enter() {
            thread = Thread.currentThread().getId();
            entered = THREADS.getThreadAllocatedBytes(thread);
        }

        void leave() {
            long working = thread;
            thread = 0;
            spent += Math.max(0, THREADS.getThreadAllocatedBytes(working) - entered);
        }

        private long allocated() {
            long working = thread;
            return spent + (working == 0 ? 0 : Math.max(0, THREADS.getThreadAllocatedBytes(working) - entered));
        }

        private boolean isAbove(long limitNow) {
            long own = allocated();
            double all = Math.max(own, allocated - allocatedBefore);
            return own > limitNow && (used - lowest) * (own / all) > limitNow;
        }

        void close() {
            accounts.remove(this);
            listen();
        }
    }

    /** @param exceeded called once or more when the isolate holds too much */
    synchronized Account open(long limit, Runnable exceeded) {
        if (!listening) {
            Runtime runtime = Runtime.getRuntime();
            used = runtime.totalMemory() - runtime.freeMemory();
        }
        Account account = new Account(limit, exceeded);
        accounts.add(account);
        listen();
        return account;
    }

    int watched() {
        return accounts.size();
    }

    /** The JVM tells of collections only while there is somebody to watch: it would hold on to this object. */
    private synchronized void listen() {
        boolean wanted = !accounts.isEmpty();
        if (wanted == listening) {
            return;
        }
        listening = wanted;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                subscribe(emitter, wanted);
            }
        }
    }

    private void subscribe(NotificationEmitter emitter, boolean wanted) {
        try {
            if (wanted) {
                emitter.addNotificationListener(this, null, null);
            } else {
                emitter.removeNotificationListener(this);
            }
        } catch (ListenerNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void handleNotification(Notification notification, Object handback) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            collected(GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()));
        }
    }

    private void collected(GarbageCollectionNotificationInfo info) {
        List<Account> above;
        boolean danger;
        boolean full = info.getGcCause().equals("System.gc()");
        synchronized (this) {
            long before = heap(info.getGcInfo().getMemoryUsageBeforeGc());
            allocated += Math.max(0, before - used);
            used = heap(info.getGcInfo().getMemoryUsageAfterGc());
            long most = Runtime.getRuntime().maxMemory();
            danger = used > most * DANGER;
            accounts.forEach(account -> account.lowest = Math.min(account.lowest, used));
            long cap = danger ? most / 8 : Long.MAX_VALUE;
            above = accounts.stream()
                    .filter(account -> account.isAbove(Math.min(account.limit, cap)))
                    .toList();
        }
        if (full || danger) {
            above.forEach(account -> account.exceeded.run());
        } else if (!above.isEmpty()) {
            verify();
        }
    }

    /** A full collection, by a thread of its own: notifications of it come to the one that asks for it here. */
    private void verify() {
        if (System.nanoTime() - verifiedAt < VERIFY_PAUSE_NANOS || !verifying.compareAndSet(false, true)) {
            return;
        }
        Thread thread = new Thread(
                () -> {
                    System.gc();
                    verifiedAt = System.nanoTime();
                    verifying.set(false);
                },
                "nango-script-heap");
        thread.setDaemon(true);
        thread.start();
    }

    private static long heap(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> POOLS.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }
}
