package io.github.camelnango.api;

import org.jspecify.annotations.Nullable;

/**
 * A dataset with changes that a consumer has not had.
 *
 * @param dataset the dataset
 * @param position the consumer's position in it; {@code null} for the beginning
 */
public record PendingDataset(Dataset dataset, @Nullable String position) {}
