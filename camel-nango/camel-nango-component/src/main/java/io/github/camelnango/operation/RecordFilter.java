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
package io.github.camelnango.operation;

import io.github.camelnango.api.LastAction;
import io.github.camelnango.api.NangoValidationException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The option filter: records whose last change was one of some. */
public final class RecordFilter {

    private RecordFilter() {}

    /**
     * What is wanted; empty for all.
     *
     * @param subject who has the option, for the message
     * @param text names, comma separated
     */
    public static Set<LastAction> of(String subject, @Nullable String text) {
        List<String> names =
                text == null ? List.of() : Arrays.asList(text.trim().split("\\s*,\\s*"));
        try {
            return names.stream()
                    .map(name -> LastAction.valueOf(name.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw new NangoValidationException(subject
                    + " needs a filter of added, updated and deleted, comma separated, but was given '" + text + "'");
        }
    }
}
