/*
 * Copyright 2026 the camel-nango authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelnango.embedded.run.helper;

import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.embedded.run.record.RunRecords;
import io.github.camelnango.embedded.run.validate.SchemaCheck;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Puts a check before the methods that carry values with a schema, for functions that are not scripts. */
final class CheckedMethods {
    private final SchemaCheck check;
    private final RunRecords written;

    CheckedMethods(SchemaCheck check, RunRecords written) {
        this.check = check;
        this.written = written;
    }

    void wrap(Map<String, HelperMethod> methods) {
        before(methods, "batchSave", arguments -> records(arguments, false));
        before(methods, "batchSend", arguments -> records(arguments, false));
        before(methods, "batchUpdate", arguments -> records(arguments, true));
        before(methods, "saveCheckpoint", arguments -> check.value("checkpoint", arguments.json(0)));
        before(methods, "setMetadata", arguments -> check.value("metadata", arguments.json(0)));
        methods.computeIfPresent("getMetadata", (name, method) -> arguments -> read(method.call(arguments)));
    }

    private static void before(Map<String, HelperMethod> methods, String name, Consumer<Arguments> check) {
        methods.computeIfPresent(name, (same, method) -> arguments -> {
            check.accept(arguments);
            return method.call(arguments);
        });
    }

    private CompletionStage<Json> read(CompletionStage<Json> metadata) {
        return metadata.thenApply(value -> {
            check.value("metadata", value);
            return value;
        });
    }

    private void records(Arguments arguments, boolean partial) {
        if (arguments.isNull(0) || !arguments.isText(1)) {
            return; // the method itself says what it needs
        }
        String model = arguments.text(1, "the model");
        try {
            check.records(model, arguments.raw(0), partial);
        } catch (NangoValidationException e) {
            // Records that are refused are missing like those whose save has failed.
            written.saveFailed(model, String.valueOf(e.getMessage()));
            throw e;
        }
    }
}
