package io.github.camelnango.embedded.proxy;

import java.util.List;
import java.util.Locale;

/**
 * The hosts that may get a connection's credentials: those of the provider's base URL, and those that the user allows.
 * The former must match with port, and neither may be reached in clear text if the base URL is not.
 *
 * @param bases the provider's base URL, and one that script or route chose in its place
 * @param allowed host names, {@code *.example.com} for all below a domain
 */
record OwnHosts(List<Url> bases, List<String> allowed) {

    OwnHosts {
        bases = List.copyOf(bases);
        allowed = List.copyOf(allowed);
    }

    boolean trusts(Url url) {
        if (bases.stream().anyMatch(base -> isSame(base, url))) {
            return true;
        }
        boolean clear = url.scheme().equals("http") && bases.stream().noneMatch(base -> base.scheme().equals("http"));
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
