package io.github.camelnango.operation;

/** Lists an integration's connections, as handles that do not show their credentials. */
final class ListConnections implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        call.reply(call.runtime().connections().list(call.target().integration()));
    }
}
