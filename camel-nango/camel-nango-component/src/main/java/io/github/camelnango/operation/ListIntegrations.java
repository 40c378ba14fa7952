package io.github.camelnango.operation;

/** Lists all integrations. */
final class ListIntegrations implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        call.reply(call.runtime().integrations().list());
    }
}
