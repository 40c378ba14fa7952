/**
 * Outbound HTTP to providers: builds the request, lets camel-http's client send it, puts credentials on it inside that
 * client, follows redirects, repeats what failed, and pages.
 *
 * <p>Nothing of this package logs a header, a body or a query, and no credential leaves the HTTP client. The one place
 * that would print them are HttpClient's own loggers: {@code org.apache.hc.client5.http} (with {@code .headers},
 * {@code .wire} and {@code .impl.classic}) at DEBUG prints requests as they are sent, with credentials. Do not turn it on
 * where others read the log.
 */
@NullMarked
package io.github.camelnango.embedded.proxy;

import org.jspecify.annotations.NullMarked;
