package io.github.camelnango.embedded.run;

import io.github.camelnango.api.Json;
import java.util.concurrent.CompletionStage;

/** One method of the helper, for one run. May throw instead of ending with a failure. */
@FunctionalInterface
interface HelperMethod {
    CompletionStage<Json> call(Arguments arguments);
}
