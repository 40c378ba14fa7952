package io.github.camelnango.operation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads record ids from a collection or from comma separated text. */
final class RecordIds {

    private RecordIds() {}

    /** The ids that the header names, else the option; empty for none. */
    static List<String> named(Call call) {
        Object header = call.exchange().getMessage().getHeader(Headers.IDS);
        return of(header == null ? call.target().records().getIds() : header);
    }

    static List<String> of(@Nullable Object ids) {
        if (ids == null || "".equals(ids)) {
            return List.of();
        }
        if (ids instanceof Collection<?> collection) {
            return collection.stream().map(String::valueOf).toList();
        }
        return Arrays.asList(ids.toString().trim().split("\\s*,\\s*"));
    }
}
