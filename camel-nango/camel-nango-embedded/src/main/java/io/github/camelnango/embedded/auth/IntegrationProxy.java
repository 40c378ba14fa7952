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
