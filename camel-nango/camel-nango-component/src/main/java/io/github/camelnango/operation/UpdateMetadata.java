package io.github.camelnango.operation;

/** Merges the body's members into a connection's metadata; the body becomes the result. */
final class UpdateMetadata implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        call.reply(call.runtime().connections().updateMetadata(call.connection(), call.object()));
    }
}
