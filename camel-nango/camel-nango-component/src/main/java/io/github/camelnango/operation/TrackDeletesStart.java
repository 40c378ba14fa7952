package io.github.camelnango.operation;

/** Opens a deletion window: what is not written until its end will be deleted. */
final class TrackDeletesStart implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        call.runtime().records().trackDeletesStart(call.dataset(), Windows.required(call));
    }
}
