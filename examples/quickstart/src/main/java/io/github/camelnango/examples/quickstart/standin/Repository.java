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
package io.github.camelnango.examples.quickstart.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** The issues of one repository and what people do to them. Its time is its own. Thread-safe. */
final class Repository {
    static final String NAME = "acme/shop";
    private static final int HISTORY = 640;
    private static final Instant OPENED = Instant.parse("2025-02-03T08:00:00Z");

    private final InventedIssues invented = new InventedIssues(20_260_101);
    private final Random random = new Random(7);
    private final Map<Integer, Issue> issues = new TreeMap<>();
    private final Set<Integer> removed = new HashSet<>();
    private Instant now;
    private int lastNumber = HISTORY;

    Repository() {
        invented.history(HISTORY, OPENED).forEach(issue -> issues.put(issue.number(), issue));
        now = issues.values().stream()
                .map(Issue::updatedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** All issues and pull requests, by number. */
    synchronized List<Issue> all() {
        return List.copyOf(issues.values());
    }

    /** How many issues there are, without pull requests. */
    synchronized int issues() {
        return (int)
                issues.values().stream().filter(issue -> !issue.pullRequest()).count();
    }

    synchronized Optional<Issue> find(int number) {
        return Optional.ofNullable(issues.get(number));
    }

    /** Whether there once was an issue of that number, which has been deleted or transferred. */
    synchronized boolean isRemoved(int number) {
        return removed.contains(number);
    }

    synchronized Issue open(String title, List<String> labels, String author) {
        Instant when = tick();
        Issue issue = new Issue(++lastNumber, title, labels, author, false, 0, when, when, null);
        issues.put(issue.number(), issue);
        return issue;
    }

    /** People work: some issues are opened, some are changed, some disappear; no issue has more than one of these happen. */
    synchronized void work(int opened, int changed, int disappeared) {
        List<Issue> drawn = new ArrayList<>(
                issues.values().stream().filter(issue -> !issue.pullRequest()).toList());
        Collections.shuffle(drawn, random);
        drawn.subList(0, disappeared).forEach(this::remove);
        drawn.subList(disappeared, disappeared + changed).forEach(this::change);
        for (int i = 0; i < opened; i++) {
            Issue issue = invented.fresh(++lastNumber, tick());
            issues.put(issue.number(), issue);
        }
    }

    private void remove(Issue issue) {
        issues.remove(issue.number());
        removed.add(issue.number());
    }

    private void change(Issue issue) {
        Instant when = tick();
        Issue after =
                switch (random.nextInt(4)) {
                    case 0 -> issue.open() ? issue.closed(when) : issue.withComment(when);
                    case 1 -> issue.withLabel("urgent", when);
                    case 2 -> issue.withTitle(issue.title() + " (again)", when);
                    default -> issue.withComment(when);
                };
        issues.put(issue.number(), after);
    }

    private Instant tick() {
        now = now.plus(Duration.ofSeconds(30 + random.nextInt(300)));
        return now;
    }
}
