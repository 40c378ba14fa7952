package io.github.camelnango.operation;

/** Deletes a connection with everything that belongs to it. */
final class DeleteConnection implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        call.runtime().connections().delete(call.connection());
        call.reply(null);
    }
}
