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
package io.github.camelnango.embedded.proxy.retry;

import io.github.camelnango.api.NangoNetworkException;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.embedded.proxy.target.Subject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.util.Set;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Names network failures as Node does, which is what scripts look for. */
public final class NetworkErrors {
    /** Failures that may pass. */
    private static final Set<String> RETRYABLE =
            Set.of("ECONNRESET", "ETIMEDOUT", "ECONNABORTED", "ECONNREFUSED", "EHOSTUNREACH", "EAI_AGAIN");

    /** Failures before anything of the request was sent. */
    private static final Set<String> UNSENT =
            Set.of("ECONNREFUSED", "EHOSTUNREACH", "EAI_AGAIN", "ENOTFOUND", "ETIMEDOUT");

    private NetworkErrors() {}

    public static NangoNetworkException of(ProxyRequest request, IOException failure) {
        String code = code(failure);
        return new NangoNetworkException(
                code, Subject.of(request) + ": the provider did not answer (" + code + ")", failure);
    }

    public static boolean isRetryable(String code) {
        return RETRYABLE.contains(code);
    }

    public static boolean isUnsent(String code) {
        return UNSENT.contains(code);
    }

    public static String code(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof UnknownHostException) {
            return message.contains("Temporary failure") ? "EAI_AGAIN" : "ENOTFOUND";
        }
        if (failure instanceof SSLException) {
            return certificate(failure);
        }
        if (failure instanceof ConnectTimeoutException) {
            return "ETIMEDOUT";
        }
        if (failure instanceof NoRouteToHostException || message.contains("unreachable")) {
            return "EHOSTUNREACH";
        }
        if (failure instanceof ConnectException) {
            return message.contains("timed out") ? "ETIMEDOUT" : "ECONNREFUSED";
        }
        if (failure instanceof SocketTimeoutException || failure instanceof ConnectionRequestTimeoutException) {
            return "ECONNABORTED"; // what axios calls its own timeouts
        }
        return failure instanceof ZipException ? "Z_DATA_ERROR" : "ECONNRESET";
    }

    private static String certificate(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return "CERT_HAS_EXPIRED";
            }
            if (cause instanceof CertPathBuilderException) {
                return "UNABLE_TO_VERIFY_LEAF_SIGNATURE";
            }
            if (cause instanceof SSLPeerUnverifiedException
                    || String.valueOf(cause.getMessage()).contains("subject alternative")) {
                return "ERR_TLS_CERT_ALTNAME_INVALID";
            }
        }
        return "EPROTO";
    }
}
