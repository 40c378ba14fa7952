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
package io.github.camelnango.embedded.proxy.target;

import java.util.List;
import java.util.Locale;

/**
 * The hosts that may get a connection's credentials: those of the provider's base URL, and those that the user allows.
 * The former must match with port, and neither may be reached in clear text if the base URL is not.
 *
 * @param bases the provider's base URL, and one that script or route chose in its place
 * @param allowed host names, {@code *.example.com} for all below a domain
 */
public record OwnHosts(List<Url> bases, List<String> allowed) {

    public OwnHosts {
        bases = List.copyOf(bases);
        allowed = List.copyOf(allowed);
    }

    public boolean trusts(Url url) {
        if (bases.stream().anyMatch(base -> isSame(base, url))) {
            return true;
        }
        boolean clear = url.scheme().equals("http")
                && bases.stream().noneMatch(base -> base.scheme().equals("http"));
        return !clear && allowed.stream().anyMatch(pattern -> matches(pattern, url.host()));
    }

    private static boolean isSame(Url base, Url url) {
        if (!base.host().equals(url.host())) {
            return false;
        }
        boolean upgraded = base.scheme().equals("http") && url.scheme().equals("https");
        return base.scheme().equals(url.scheme()) && base.port() == url.port()
                || upgraded && base.isDefaultPort() && url.isDefaultPort();
    }

    private static boolean matches(String pattern, String host) {
        String wanted = pattern.toLowerCase(Locale.ROOT);
        return wanted.startsWith("*.") ? host.endsWith(wanted.substring(1)) : host.equals(wanted);
    }
}
