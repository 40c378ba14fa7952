package io.github.camelnango.examples.quickstart;

import java.util.Map;

/**
 * What a run of the sync changed in the cache, taken from the body that {@code nango:sync} answers.
 *
 * @param added issues that are new
 * @param updated issues that were changed
 * @param deleted issues that are gone
 */
record SyncResult(int added, int updated, int deleted) {

    static SyncResult of(Map<?, ?> body) {
        Map<?, ?> models = (Map<?, ?>) body.get("changes");
        Map<?, ?> issues = models.get("GithubIssue") instanceof Map<?, ?> counts ? counts : Map.of();
        return new SyncResult(count(issues, "added"), count(issues, "updated"), count(issues, "deleted"));
    }

    int total() {
        return added + updated + deleted;
    }

    @Override
    public String toString() {
        return added + " added, " + updated + " updated, " + deleted + " deleted";
    }

    private static int count(Map<?, ?> counts, String name) {
        return counts.get(name) instanceof Number number ? number.intValue() : 0;
    }
}
