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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IsolatePoolTest {
    private final List<String> admitted = new ArrayList<>();
    private final Map<String, IsolatePool.Ticket> tickets = new HashMap<>();
    private IsolatePool pool = new IsolatePool(1);

    private void request(String run, String connection, String... ancestors) {
        IsolatePool.Ticket ticket = pool.ticket(run, connection, () -> admitted.add(run));
        tickets.put(run, ticket);
        pool.request(ticket, List.of(ancestors));
    }

    private void release(String run) {
        tickets.get(run).release();
    }

    @Test
    void admitsUpToTheLimit() {
        pool = new IsolatePool(2);
        request("a", "x");
        request("b", "x");
        request("c", "x");
        assertThat(admitted).containsExactly("a", "b");
        release("a");
        assertThat(admitted).containsExactly("a", "b", "c");
        assertThat(pool.open()).isEqualTo(2);
    }

    @Test
    void takesTurnsBetweenConnections() {
        request("first", "x");
        request("x1", "x");
        request("x2", "x");
        request("x3", "x");
        request("y1", "y");
        request("z1", "z");
        for (String run : List.of("first", "x1", "y1", "z1", "x2", "x3")) {
            release(run);
        }
        assertThat(admitted).containsExactly("first", "x1", "y1", "z1", "x2", "x3");
    }

    @Test
    void lendsARunRoomForOneChildAtATime() {
        request("parent", "x");
        request("child1", "x", "parent");
        request("child2", "x", "parent");
        request("other", "y");
        assertThat(admitted).containsExactly("parent", "child1");
        request("grandchild", "x", "child1");
        assertThat(admitted).containsExactly("parent", "child1", "grandchild");
        release("grandchild");
        release("child1");
        assertThat(admitted).containsExactly("parent", "child1", "grandchild", "child2");
        release("child2");
        release("parent");
        assertThat(admitted).endsWith("other");
        release("other");
        assertThat(pool.open()).isZero();
    }

    @Test
    void lendsRoomFromTheNearestAncestorThatHasSome() {
        request("script", "x");
        request("nested", "x", "script");
        request("below", "x", "route", "nested", "bean", "script");
        assertThat(admitted).containsExactly("script", "nested", "below");
        request("other", "x", "route2", "script");
        assertThat(admitted).doesNotContain("other");
        List.of("below", "nested").forEach(this::release);
        assertThat(admitted).endsWith("other");
        List.of("other", "script").forEach(this::release);
        assertThat(pool.open()).isZero();
    }

    @Test
    void aRunBelowARouteThatNoAdmittedRunWaitsForQueuesLikeOthers() {
        request("a", "x");
        request("b", "x", "route");
        assertThat(admitted).containsExactly("a");
        release("a");
        assertThat(admitted).containsExactly("a", "b");
        release("b");
        assertThat(pool.open()).isZero();
    }

    @Test
    void forgetsWhoStopsWaiting() {
        request("a", "x");
        request("b", "x");
        request("c", "x");
        release("b");
        release("b");
        release("a");
        assertThat(admitted).containsExactly("a", "c");
        release("c");
        assertThat(pool.open()).isZero();
    }

    @Test
    void aChildWhoseParentHasEndedWaitsLikeOthers() {
        request("parent", "x");
        request("child1", "x", "parent");
        request("child2", "x", "parent");
        release("parent");
        assertThat(admitted).containsExactly("parent", "child1", "child2");
        release("child1");
        release("child2");
        assertThat(pool.open()).isZero();
    }
}
