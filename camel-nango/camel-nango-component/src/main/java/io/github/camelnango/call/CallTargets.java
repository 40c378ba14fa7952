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
package io.github.camelnango.call;

import io.github.camelnango.api.HelperCall;
import io.github.camelnango.api.NangoValidationException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows which endpoint a helper call goes to. Thread-safe. */
final class CallTargets {

    private static final Pattern PLAIN = Pattern.compile("[\\w.~@:-]+");

    private final Vias vias;
    private final String scheme;

    CallTargets(Vias vias, String scheme) {
        this.vias = vias;
        this.scheme = scheme;
    }

    String uri(HelperCall call) {
        StringBuilder uri = new StringBuilder(scheme).append(':').append(call.kind());
        append(uri, call, call.integration());
        append(uri, call, call.name());
        // Names are checked for a via route as well: it gets them as headers, of which it may make a URI.
        String via = vias.find(call.kind(), call.run().origin());
        if (via != null) {
            return via;
        }
        return call.operation() == null ? uri.toString() : uri + "?operation=" + call.operation();
    }

    private static void append(StringBuilder uri, HelperCall call, @Nullable String part) {
        if (part == null) {
            return;
        }
        if (!PLAIN.matcher(part).matches()) {
            throw new NangoValidationException("'" + part + "' cannot be called by a " + call.kind() + " call of "
                    + call.run() + ": names are letters, digits and . _ - ~ @ :");
        }
        uri.append('/').append(part);
    }
}
