package io.github.camelnango.test.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What was recorded of one run of a function. */
interface Recording {

    /** Everything, for scripts that look for it. */
    JsonNode all();

    /** A member by name, such as input, output, getMetadata. */
    Optional<JsonNode> member(String name);

    /** Records of a model, by method: batchSave or batchDelete. */
    Optional<JsonNode> records(String method, String model);

    /**
     * The answer to a request.
     *
     * @param request as the prelude gives it to the host
     * @throws RecordingException if there is none
     */
    RecordedAnswer answer(JsonNode request);
}
