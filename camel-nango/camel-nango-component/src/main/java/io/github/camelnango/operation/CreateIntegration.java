package io.github.camelnango.operation;

import io.github.camelnango.api.NangoValidationException;

/** Creates the endpoint's integration from the body, or replaces the one of that id. */
final class CreateIntegration implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        Members members = new Members(call);
        String provider = members.text("provider");
        if (provider == null) {
            throw new NangoValidationException(call.target() + " needs a body with the member 'provider'");
        }
        call.reply(call.runtime()
                .integrations()
                .create(
                        call.target().integration(),
                        provider,
                        members.text("displayName"),
                        members.secret("credentials"),
                        members.object("custom")));
    }
}
