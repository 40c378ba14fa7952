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
package io.github.camelnango.function;

import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Functions;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.Registration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The functions of one context that are no scripts. What several endpoints name alike is one function, which goes with the
 * last of them. Thread-safe.
 */
public final class OwnFunctions {
    private final Map<FunctionName, Known> known = new HashMap<>();
    private final Set<FunctionName> announced = ConcurrentHashMap.newKeySet();

    private static final class Known {
        private final Object what;
        private final String place;
        private final Registration registration;
        private int count;

        private Known(Object what, String place, Registration registration) {
            this.what = what;
            this.place = place;
            this.registration = registration;
        }

        private boolean is(Object other) {
            return what == other || what instanceof String && what.equals(other);
        }
    }

    /** Names of functions of this context that may be registered later than somebody asks for them. */
    public Set<FunctionName> announced() {
        return announced;
    }

    /**
     * Registers a function, unless it is the one that has the name already.
     *
     * @param what tells whether two are the same: an object, or a text that describes it
     * @param place where it comes from, for messages
     * @param maker makes it, if it is not there yet
     * @return closing it takes the function back, if nobody else has registered it
     * @throws NangoException {@code duplicate_function} if the name is taken, naming both places
     */
    synchronized Registration add(
            Functions functions, FunctionName name, Object what, String place, Supplier<Function> maker) {
        Known same = known.get(name);
        if (same != null && !same.is(what)) {
            throw new NangoException(
                    "duplicate_function",
                    "The " + name + " is defined twice, by " + same.place + " and by " + place
                            + ": rename one of the two");
        }
        if (same == null) {
            same = new Known(what, place, functions.register(maker.get()));
            known.put(name, same);
        }
        same.count++;
        announced.add(name);
        Known entry = same;
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.compareAndSet(true, false)) {
                remove(name, entry);
            }
        };
    }

    private synchronized void remove(FunctionName name, Known entry) {
        entry.count--;
        if (entry.count == 0 && known.remove(name, entry)) {
            entry.registration.close();
        }
    }

    /** Takes all back. */
    public synchronized void clear() {
        known.values().forEach(entry -> entry.registration.close());
        known.clear();
    }
}
