package io.github.camelnango.operation;

import io.github.camelnango.api.ActionRequest;
import java.util.concurrent.CompletionStage;

/** Runs an action: the body is its input and becomes its output. */
final class RunAction implements Operation {

    @Override
    public CompletionStage<?> process(Call call) {
        ActionRequest request = new ActionRequest(
                call.connection(), call.target().name(), call.json(), call.runId(), Origin.of(call));
        return call.runtime().functions().runAction(request).thenAccept(result -> {
            call.header(Headers.RUN_ID, result.runId());
            call.reply(result.output());
        });
    }
}
