package io.github.camelnango;

import io.github.camelnango.api.Action;
import io.github.camelnango.api.Execution;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Nango;
import org.jspecify.annotations.Nullable;

/** An action that a route is. */
final class RouteAction implements Action {

    private final FunctionDefinition definition;
    private final NangoActionConsumer consumer;

    RouteAction(FunctionDefinition definition, NangoActionConsumer consumer) {
        this.definition = definition;
        this.consumer = consumer;
    }

    @Override
    public FunctionDefinition definition() {
        return definition;
    }

    @Override
    public Execution start(Nango nango, @Nullable Json input) {
        RouteExecution execution = new RouteExecution(definition, consumer, nango.run());
        execution.start(input);
        return execution;
    }
}
