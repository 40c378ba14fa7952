package io.github.camelnango.operation;

import java.util.List;

/** Closes the deletion window: the body becomes the ids of the records that it deleted. */
final class TrackDeletesEnd implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        List<String> deleted = call.runtime().records().trackDeletesEnd(call.dataset(), Windows.required(call));
        call.header(Headers.DELETED_COUNT, deleted.size());
        call.reply(deleted);
    }
}
