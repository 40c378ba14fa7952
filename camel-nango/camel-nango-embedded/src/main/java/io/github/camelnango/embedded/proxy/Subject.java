package io.github.camelnango.embedded.proxy;

import io.github.camelnango.api.ProxyRequest;

/** How messages name a request: method, path as the caller gave it, integration and connection; never the query. */
final class Subject {

    private Subject() {}

    static String of(ProxyRequest request) {
        return request.method() + " " + path(request) + " of integration "
                + request.connection().integration() + ", connection "
                + request.connection().id();
    }

    static String path(ProxyRequest request) {
        String path = request.endpoint().split("[?#]", 2)[0];
        return path.startsWith("/") || path.contains("://") ? path : "/" + path;
    }
}
