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

import io.github.camelnango.embedded.provider.Provider;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The provider's way of making requests as an integration's {@code custom} changes it: {@code baseUrl} for any provider;
 * {@code keyName}, {@code keyPlacement} and {@code valueTemplate} for providers that name {@code keyName} in their
 * {@code integration_config}, whose default values stand in for what is not set.
 */
final class IntegrationProxy {

    private IntegrationProxy() {}

    static Provider.Proxy of(Provider provider, Map<String, Object> custom) {
        Provider.Proxy proxy = provider.proxy();
        Map<String, String> headers = new LinkedHashMap<>(proxy.headers());
        Map<String, String> query = new LinkedHashMap<>(proxy.query());
        String keyName = setting(provider, custom, "keyName");
        if (keyName != null) {
            String template = setting(provider, custom, "valueTemplate");
            String value = template == null ? "${apiKey}" : template;
            if ("query".equals(setting(provider, custom, "keyPlacement"))) {
                query.put(keyName, value);
            } else {
                headers.put(keyName.toLowerCase(Locale.ROOT), value);
            }
        }
        return new Provider.Proxy(
                custom.get("baseUrl") instanceof String baseUrl && !baseUrl.isBlank() ? baseUrl : proxy.baseUrl(),
                headers,
                query,
                proxy.body(),
                proxy.retry(),
                proxy.paginate(),
                proxy.verification(),
                proxy.decompress(),
                proxy.forwardHeadersOnRedirect());
    }

    private static @Nullable String setting(Provider provider, Map<String, Object> custom, String name) {
        if (!(provider.fields().get("integration_config") instanceof Map<?, ?> fields)
                || !fields.containsKey("keyName")) {
            return null;
        }
        if (custom.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        return fields.get(name) instanceof Map<?, ?> field && field.get("default_value") instanceof String text
                ? text
                : null;
    }
}
