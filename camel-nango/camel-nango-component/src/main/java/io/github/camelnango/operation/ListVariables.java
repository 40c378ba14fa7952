package io.github.camelnango.operation;

import io.github.camelnango.api.Secret;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists the environment's variables, as secrets that do not show, or as text if asked to. */
final class ListVariables implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        Map<String, Secret> variables = call.runtime().environment().variables();
        if (call.helperCall() != null || !call.target().proxy().isCredentials()) {
            call.reply(variables);
            return;
        }
        Map<String, String> open = new LinkedHashMap<>();
        variables.forEach((name, value) -> open.put(name, value.reveal()));
        call.reply(open);
    }
}
