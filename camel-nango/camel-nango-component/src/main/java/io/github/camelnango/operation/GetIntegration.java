package io.github.camelnango.operation;

import io.github.camelnango.api.Integration;
import io.github.camelnango.api.NangoException;
import java.util.stream.Collectors;

/** Gets an integration. */
final class GetIntegration implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        String id = call.target().integration();
        call.reply(call.runtime().integrations().find(id).orElseThrow(() -> unknown(call, id)));
    }

    private static NangoException unknown(Call call, String id) {
        String known = call.runtime().integrations().list().stream()
                .map(Integration::id)
                .collect(Collectors.joining(", "));
        return new NangoException(
                "unknown_provider_config",
                "There is no integration '" + id + "'; there " + (known.isEmpty() ? "is none" : "are: " + known));
    }
}
