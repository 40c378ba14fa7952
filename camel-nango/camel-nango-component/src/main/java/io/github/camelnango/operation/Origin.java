package io.github.camelnango.operation;

import io.github.camelnango.api.Run;
import org.jspecify.annotations.Nullable;

/** Which endpoint a run was started by, so that its helper calls find that endpoint's via options. */
final class Origin {

    private Origin() {}

    /** The endpoint's own if it has via options, else what the calling run had. */
    static @Nullable String of(Call call) {
        Run parent = call.run();
        String own = call.target().origin();
        return own != null || parent == null ? own : parent.origin();
    }
}
