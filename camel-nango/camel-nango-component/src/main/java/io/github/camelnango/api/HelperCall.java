package io.github.camelnango.api;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A helper call of a run on its way to a {@code nango:} endpoint.
 *
 * @param kind the endpoint's kind: {@code proxy}, {@code records}, {@code metadata}, {@code connection},
 *     {@code integration}, {@code action}, {@code sync} or {@code environment}
 * @param integration the endpoint's integration; {@code null} for the environment
 * @param name the endpoint's name: a model, an action or a sync; {@code null} where the kind has none
 * @param operation the operation; {@code null} for the kind's default
 * @param headers headers of the exchange, {@code CamelNango*} and others
 * @param properties properties of the exchange, which no outsider can set
 * @param body body of the exchange
 * @param run the run that calls
 */
public record HelperCall(
        String kind,
        @Nullable String integration,
        @Nullable String name,
        @Nullable String operation,
        Map<String, Object> headers,
        Map<String, Object> properties,
        @Nullable Object body,
        Run run) {

    public HelperCall {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(run, "run");
        headers = Map.copyOf(headers);
        properties = Map.copyOf(properties);
    }
}
