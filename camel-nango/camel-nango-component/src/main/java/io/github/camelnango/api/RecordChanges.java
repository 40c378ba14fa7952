package io.github.camelnango.api;

/**
 * What a write did.
 *
 * @param added records that are new, or back after a deletion
 * @param updated records whose content changed
 * @param deleted records that were deleted
 * @param unchanged records that were already as written
 */
public record RecordChanges(int added, int updated, int deleted, int unchanged) {
    /** Nothing. */
    public static final RecordChanges NONE = new RecordChanges(0, 0, 0, 0);

    /** The sum of both. */
    public RecordChanges plus(RecordChanges other) {
        return new RecordChanges(
                added + other.added, updated + other.updated, deleted + other.deleted, unchanged + other.unchanged);
    }
}
