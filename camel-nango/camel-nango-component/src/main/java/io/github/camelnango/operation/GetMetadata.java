package io.github.camelnango.operation;

/** Gets a connection's metadata; no body if it was never set. */
final class GetMetadata implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        call.reply(call.runtime().connections().metadata(call.connection()));
    }
}
