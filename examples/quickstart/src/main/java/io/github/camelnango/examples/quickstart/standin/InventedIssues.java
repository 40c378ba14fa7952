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
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Invents the issues of a web shop's repository. The same seed gives the same issues. Not thread-safe. */
final class InventedIssues {
    private static final List<String> AREAS = List.of(
            "Checkout",
            "Search",
            "Cart",
            "Login",
            "Invoices",
            "Returns",
            "Product page",
            "Newsletter",
            "Admin",
            "Shipping",
            "Vouchers",
            "Mobile app",
            "Reports",
            "Stock import");
    private static final List<String> BUGS = List.of(
            "total is rounded twice",
            "spinner never stops",
            "price shows NaN",
            "page jumps to the top",
            "e-mail is sent twice",
            "session is lost",
            "umlauts are garbled",
            "date is off by one day",
            "button stays disabled",
            "HTTP 500",
            "order is listed twice",
            "wrong currency symbol");
    private static final List<String> WISHES = List.of(
            "remember the last choice",
            "export as CSV",
            "show the delivery date",
            "support dark mode",
            "undo the last step",
            "filter by country",
            "add a loading hint",
            "explain the error",
            "sort by newest first",
            "make the table accessible");
    private static final List<String> CIRCUMSTANCES = List.of(
            "when a voucher is used",
            "on Safari",
            "with more than 20 items",
            "after going back",
            "for guests",
            "with a screen reader",
            "if the address is abroad",
            "on slow connections",
            "in the night of a clock change",
            "for business customers",
            "with an empty search term",
            "on small screens");
    private static final List<String> PEOPLE = List.of(
            "ada-k", "bjorn", "chidi-o", "dmitra", "elif", "farouk-h", "grace-l", "hiro", "ines-m", "jonas-w", "kavya");

    private final Random random;

    InventedIssues(long seed) {
        random = new Random(seed);
    }

    /** Numbers 1 to {@code count}, opened one after the other from {@code start} on. */
    List<Issue> history(int count, Instant start) {
        List<Issue> issues = new ArrayList<>(count);
        Instant opened = start;
        for (int number = 1; number <= count; number++) {
            opened = opened.plusSeconds(600 + random.nextInt(90_000));
            issues.add(next(number, opened, random.nextInt(100) < 16));
        }
        return issues;
    }

    /** An issue that was opened just now. */
    Issue fresh(int number, Instant now) {
        String area = pick(AREAS);
        boolean bug = random.nextBoolean();
        return new Issue(number, title(area, bug), labels(area, bug), pick(PEOPLE), false, 0, now, now, null);
    }

    private Issue next(int number, Instant opened, boolean pullRequest) {
        String area = pick(AREAS);
        boolean bug = random.nextInt(100) < 45;
        Instant changed = opened.plus(Duration.ofMinutes(5 + random.nextInt(60 * 24 * 20)));
        @Nullable Instant closed = random.nextInt(100) < 62 ? changed : null;
        String title = pullRequest ? "Fix: " + title(area, true) : title(area, bug);
        return new Issue(
                number,
                title,
                labels(area, bug),
                pick(PEOPLE),
                pullRequest,
                random.nextInt(9),
                opened,
                changed,
                closed);
    }

    private String title(String area, boolean bug) {
        return area + ": " + pick(bug ? BUGS : WISHES) + " " + pick(CIRCUMSTANCES);
    }

    private List<String> labels(String area, boolean bug) {
        List<String> labels = new ArrayList<>();
        labels.add(bug ? "bug" : "enhancement");
        labels.add("area: " + area.toLowerCase(Locale.ROOT));
        if (random.nextInt(100) < 12) {
            labels.add(bug ? "urgent" : "good first issue");
        }
        return labels;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
