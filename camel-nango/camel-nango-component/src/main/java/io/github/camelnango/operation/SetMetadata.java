package io.github.camelnango.operation;

/** Replaces a connection's metadata with the body. */
final class SetMetadata implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        call.reply(call.runtime().connections().setMetadata(call.connection(), call.object()));
    }
}
