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
package io.github.camelnango.embedded.provider;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes providers of the entries of one file, and notes the fields that it does not know. Used by one thread. */
final class ProviderReader {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderReader.class);
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final int NAMES_SHOWN = 3;

    private final String location;
    private final Map<String, Set<String>> unknown = new TreeMap<>();

    ProviderReader(String location) {
        this.location = location;
    }

    Provider read(String name, Map<String, Object> entry) {
        Fields fields = new Fields("Provider '" + name + "' in " + location, frozen(entry));
        if (!NAME.matcher(name).matches()) {
            throw fields.wrong("has a name that is not allowed: expected lower-case letters, digits and -");
        }
        note(name, "", entry, CatalogueFields.ENTRY);
        return new Provider(
                name,
                fields.text("display_name", name),
                authMode(fields),
                fields.textOrNull("docs"),
                entry.get("proxy") == null ? Provider.Proxy.NONE : proxy(name, fields.below("proxy")),
                fields.values());
    }

    private static AuthMode authMode(Fields fields) {
        String name = fields.textOrNull("auth_mode");
        String expected = " Expected one of "
                + Arrays.stream(AuthMode.values()).map(Enum::name).collect(Collectors.joining(", "));
        if (name == null) {
            throw fields.wrong("has no auth_mode." + expected);
        }
        try {
            return AuthMode.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw fields.wrong("has the unknown auth_mode '" + name + "'." + expected);
        }
    }

    private Provider.Proxy proxy(String name, Fields proxy) {
        note(name, "proxy.", proxy.values(), CatalogueFields.PROXY);
        Fields paginate = proxy.below("paginate");
        note(name, "proxy.paginate.", paginate.values(), CatalogueFields.PAGINATE);
        Fields verification = proxy.below("verification");
        note(name, "proxy.verification.", verification.values(), CatalogueFields.VERIFICATION);
        return new Provider.Proxy(
                proxy.text("base_url", ""),
                proxy.lowerCaseTexts("headers"),
                proxy.texts("query"),
                proxy.below("body").values(),
                retry(name, proxy.below("retry")),
                paginate.values(),
                verification.values().isEmpty() ? null : verification(verification),
                proxy.flag("decompress"),
                proxy.flag("forward_headers_on_redirect"));
    }

    private Provider.Retry retry(String name, Fields retry) {
        note(name, "proxy.retry.", retry.values(), CatalogueFields.RETRY);
        return new Provider.Retry(
                retry.list("at"),
                retry.list("after"),
                retry.textOrNull("remaining"),
                retry.list("error_code"),
                retry.values().containsKey("in_body") ? inBody(retry.below("in_body")) : null);
    }

    private static Provider.InBody inBody(Fields inBody) {
        String pattern = inBody.textOrNull("value");
        // Written as a JavaScript literal, /.../: the slashes are not part of the expression.
        if (pattern != null && pattern.length() > 1 && pattern.startsWith("/") && pattern.endsWith("/")) {
            pattern = pattern.substring(1, pattern.length() - 1);
        }
        return new Provider.InBody(inBody.text("path", ""), pattern, "at".equals(inBody.textOrNull("strategy")));
    }

    private static Provider.Verification verification(Fields verification) {
        return new Provider.Verification(
                verification.text("method", "GET"),
                verification.list("endpoints"),
                verification.textOrNull("base_url_override"),
                verification.texts("headers"),
                verification.values().get("data"));
    }

    private static Map<String, Object> frozen(Map<String, Object> entry) {
        return Fields.frozen(entry);
    }

    private void note(String provider, String prefix, Map<String, Object> fields, Set<String> known) {
        for (String field : fields.keySet()) {
            if (!known.contains(field)) {
                unknown.computeIfAbsent(prefix + field, any -> new TreeSet<>()).add(provider);
            }
        }
    }

    /** One line for the whole file. */
    void reportUnknown() {
        if (!unknown.isEmpty()) {
            LOG.warn(
                    "{}: these fields are not known and have no effect: {}",
                    location,
                    unknown.entrySet().stream()
                            .map(field -> field.getKey() + " (" + providers(field.getValue()) + ")")
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String providers(Set<String> names) {
        String shown = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        return names.size() > NAMES_SHOWN ? shown + " and " + (names.size() - NAMES_SHOWN) + " more" : shown;
    }
}
