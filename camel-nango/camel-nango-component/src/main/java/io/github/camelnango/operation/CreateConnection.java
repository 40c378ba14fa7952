package io.github.camelnango.operation;

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.Secret;

/** Creates a connection from the body, or replaces the credentials of the one of that name. */
final class CreateConnection implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        Object body = call.exchange().getMessage().getBody();
        NewConnection connection = body instanceof NewConnection ready ? ready : read(call);
        call.reply(call.runtime().connections().create(connection));
    }

    private static NewConnection read(Call call) {
        Members members = new Members(call);
        String id = members.text("connectionId");
        ConnectionRef ref = id == null ? call.connection() : new ConnectionRef(call.target().integration(), id);
        Secret credentials = members.secret("credentials");
        if (credentials == null) {
            throw new NangoValidationException(call.target()
                    + " needs a body with the member 'credentials', such as {\"type\": \"API_KEY\", \"apiKey\": ...}");
        }
        return new NewConnection(
                ref, credentials, members.object("connectionConfig"), members.object("metadata"), members.texts("tags"));
    }
}
