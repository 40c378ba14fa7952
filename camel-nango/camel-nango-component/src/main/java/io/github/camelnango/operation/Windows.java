package io.github.camelnango.operation;

import io.github.camelnango.api.NangoValidationException;

/** Names of deletion windows. */
final class Windows {

    private Windows() {}

    static String required(Call call) {
        String window = call.window();
        if (window == null) {
            throw new NangoValidationException(call.target() + " needs a name for the deletion window outside of a run:"
                    + " set the option window or the header " + Headers.WINDOW);
        }
        return window;
    }
}
