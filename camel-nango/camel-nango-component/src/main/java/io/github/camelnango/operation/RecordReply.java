package io.github.camelnango.operation;

import io.github.camelnango.api.Json;
import io.github.camelnango.api.StoredRecord;
import java.util.List;

/** Puts records on a message: JSON text for a script, which parses it itself, and Maps for a route. */
final class RecordReply {

    private RecordReply() {}

    static void set(Call call, List<StoredRecord> records) {
        Json array = RecordTexts.array(records);
        call.reply(call.helperCall() != null ? array : call.convert(List.class, array, "records that are JSON objects"));
    }
}
