package io.github.camelnango;

import org.apache.camel.support.DefaultHeaderFilterStrategy;

/**
 * Decides which headers pass between a route's message and a provider: not Camel's, not those of one HTTP connection, and
 * none with which a client authenticates itself to us.
 */
public class NangoHeaderFilterStrategy extends DefaultHeaderFilterStrategy {

    private static final String[] CONNECTION_HEADERS = {
        "host", "connection", "keep-alive", "content-length", "transfer-encoding", "te", "trailer", "upgrade", "expect",
        "proxy-connection", "proxy-authenticate", "content-encoding", "breadcrumbid"
    };

    public NangoHeaderFilterStrategy() {
        setLowerCase(true);
        setOutFilterStartsWith(CAMEL_FILTER_STARTS_WITH);
        setInFilterStartsWith(CAMEL_FILTER_STARTS_WITH);
        for (String header : CONNECTION_HEADERS) {
            getOutFilter().add(header);
            getInFilter().add(header);
        }
        getOutFilter().add("authorization");
        getOutFilter().add("proxy-authorization");
        getOutFilter().add("cookie");
        getInFilter().add("set-cookie");
    }
}
