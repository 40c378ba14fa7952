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
package io.github.camelnango.embedded.provider;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds names that somebody may have meant. */
final class Similar {
    private static final int MOST = 5;

    private Similar() {}

    static List<String> to(String name, Collection<String> names) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int limit = Math.max(2, wanted.length() / 3);
        return names.stream()
                .filter(candidate -> score(wanted, candidate) <= limit)
                .sorted(Comparator.comparingInt((String candidate) -> score(wanted, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** The number of edits; one that contains the other counts as one edit. */
    private static int score(String wanted, String candidate) {
        boolean contained = wanted.length() > 2 && candidate.contains(wanted)
                || candidate.length() > 2 && wanted.contains(candidate);
        int edits = edits(wanted, candidate.toLowerCase(Locale.ROOT));
        return contained ? Math.min(1, edits) : edits;
    }

    private static int edits(String a, String b) {
        int[] last = new int[b.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[last.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
            }
            last = row;
        }
        return last[b.length()];
    }
}
