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

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.embedded.provider.Interpolation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the values that stand in a URL's host from changing what the template says around them: with a {@code /} or a
 * {@code @} in it, a subdomain would send credentials anywhere. A path is allowed where nothing of the host follows.
 */
final class HostPlaceholders {
    private static final Pattern AUTHORITY = Pattern.compile("(?i)\\s*https?://((?:\\$\\{[^{}]*}|[^/?#\\\\${])*)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}]*)}");
    private static final Pattern LABELS = Pattern.compile("[\\p{L}\\p{N}._:\\[\\]-]*");
    private static final Pattern LABELS_AND_PATH = Pattern.compile("[\\p{L}\\p{N}._:\\[\\]-]*(?:/[^@?#\\\\\\s]*)?");

    private HostPlaceholders() {}

    static void check(ConnectionRef ref, String template, Interpolation interpolation) {
        Matcher authority = AUTHORITY.matcher(template);
        if (!authority.lookingAt()) {
            return;
        }
        Matcher placeholder = PLACEHOLDER.matcher(authority.group(1));
        while (placeholder.find()) {
            boolean last = placeholder.end() == authority.group(1).length();
            String value = interpolation.apply(placeholder.group());
            Pattern allowed = last ? LABELS_AND_PATH : LABELS;
            if (!value.equals(placeholder.group()) && !allowed.matcher(value).matches()) {
                throw new NangoValidationException("Connection '" + ref.id() + "' of integration '" + ref.integration()
                        + "': the value of '" + placeholder.group(1) + "' stands in the host of the base URL and has a"
                        + " character that no host name has; set it to the bare name, such as 'acme'");
            }
        }
    }
}
