package io.github.camelnango;

/** Names under which consumers store their positions. */
final class ConsumerNames {

    private ConsumerNames() {}

    /** The option, else what of the URI decides which changes are delivered: tuning it keeps the position. */
    static String of(NangoEndpoint endpoint) {
        String named = endpoint.getConsumerOptions().getConsumerName();
        if (named != null) {
            return named;
        }
        NangoConfiguration options = endpoint.getConfiguration();
        StringBuilder name = new StringBuilder(endpoint.target().toString());
        if (options.getConnectionId() != null) {
            name.append("?connectionId=").append(options.getConnectionId());
        }
        if (!options.getVariant().equals("base")) {
            name.append(options.getConnectionId() == null ? '?' : '&').append("variant=").append(options.getVariant());
        }
        return name.toString();
    }
}
