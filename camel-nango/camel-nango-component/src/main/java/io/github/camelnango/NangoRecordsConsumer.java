package io.github.camelnango;

import java.util.Set;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** Follows the change stream of one model. */
public class NangoRecordsConsumer extends ChangesConsumer {

    private final Set<String> models;

    public NangoRecordsConsumer(NangoEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.models = Set.of(endpoint.getName());
    }

    @Override
    Set<String> models() {
        return models;
    }

    @Override
    @Nullable String sync() {
        return null;
    }
}
