package io.github.camelnango.operation;

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gets records by their ids, which the header, the option or the body names; those that do not exist are left out. */
final class GetRecords implements Operation.Blocking {

    private static final int CHUNK = 100;

    @Override
    public void execute(Call call) {
        Dataset dataset = call.dataset();
        List<String> ids = ids(call);
        List<StoredRecord> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<String> chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            RecordQuery query = new RecordQuery(null, null, chunk, Set.of(), CHUNK);
            found.addAll(call.runtime().records().list(dataset, query).records());
        }
        RecordReply.set(call, found);
    }

    private static List<String> ids(Call call) {
        List<String> named = RecordIds.named(call);
        Object body = call.exchange().getMessage().getBody();
        if (!named.isEmpty() || body == null) {
            if (named.isEmpty()) {
                throw new NangoValidationException(call.target() + " needs ids: set the option ids, the header "
                        + Headers.IDS + " or a list as body");
            }
            return named;
        }
        return RecordIds.of(body instanceof Json ? call.convert(List.class, body, "a list of ids") : body);
    }
}
