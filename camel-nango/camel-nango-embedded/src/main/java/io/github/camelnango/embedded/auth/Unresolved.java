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
package io.github.camelnango.embedded.auth;

import io.github.camelnango.embedded.provider.Interpolation;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Leaves out what has no value. */
final class Unresolved {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^{}]*}");

    private Unresolved() {}

    /** The template resolved, its alternatives too; {@code null} if one of its placeholders is left in the result. */
    static @Nullable String orNull(Interpolation interpolation, String template) {
        if (!template.contains("||")) {
            return interpolation.resolves(template) ? interpolation.apply(template) : null;
        }
        String value = interpolation.applyAlternatives(template);
        // Looks for the template's own placeholders only: a secret may hold text that looks like one.
        boolean left = PLACEHOLDER.matcher(template).results().anyMatch(found -> value.contains(found.group()));
        return left ? null : value;
    }
}
