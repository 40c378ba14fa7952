package io.github.camelnango.embedded.auth;

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.Integration;
import io.github.camelnango.embedded.provider.Provider;
import java.time.Instant;
import java.util.Map;

/**
 * What a connection's credentials add to its requests: headers, query parameters and body members, by the rules of the
 * auth mode, of the provider's catalogue entry and of the integration. Belongs inside the HTTP client: what these methods
 * return is secret. Immutable, thread-safe; printing it shows ids only.
 */
public final class RequestCredentials {

    private RequestCredentials() {}

    /**
     * @param connection whose credentials
     * @param integration its integration, whose {@code custom} may replace base URL, header or query
     * @param provider its provider
     * @throws io.github.camelnango.api.NangoAuthException if credentials of that auth mode cannot be injected
     */
    public static RequestCredentials of(Connection connection, Integration integration, Provider provider) {
        throw new UnsupportedOperationException();
    }

    /** Headers to set, lower-case names; headers of the caller win, but for {@code user-agent}. */
    public Map<String, String> headers(RequestFacts facts) {
        throw new UnsupportedOperationException();
    }

    /** Query parameters to set, not encoded; they replace the caller's. */
    public Map<String, String> query(RequestFacts facts) {
        throw new UnsupportedOperationException();
    }

    /**
     * Members to merge into a body of POST, PUT, PATCH and DELETE, one level deep; they replace the caller's. Values are
     * texts and nested maps.
     */
    public Map<String, Object> body() {
        throw new UnsupportedOperationException();
    }

    /**
     * The base URL of the provider, or of the integration where it has its own, for this connection: one of its
     * alternatives, without a trailing slash, placeholders still in place. Empty if there is none.
     */
    public String baseUrl() {
        throw new UnsupportedOperationException();
    }

    /**
     * Resolves the placeholders of a URL from the connection, its config and its credentials, without encoding. The
     * result may be secret. Text that came from data must not be given.
     */
    public String url(String template, Instant now) {
        throw new UnsupportedOperationException();
    }

    /**
     * What is known of a request before credentials are injected.
     *
     * @param method upper case
     * @param endpoint the endpoint as the caller gave it
     * @param host host of the URL
     * @param path path of the URL, encoded
     * @param query query of the URL, encoded, may be empty
     * @param now the time
     */
    public record RequestFacts(
            String method, String endpoint, String host, String path, String query, Instant now) {}
}
