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
package io.github.camelnango.javascript;

import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.javascript.run.LoadedScript;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells who edits a script what came of it: one line for each change. Not thread-safe. */
final class ReloadLog {
    private static final Logger LOG = LoggerFactory.getLogger(ReloadLog.class);

    private @Nullable String told;

    void reloaded(FunctionName name, LoadedScript before, LoadedScript now) {
        boolean mended = told != null;
        told = null;
        if (mended || !before.definition().revision().equals(now.definition().revision())) {
            LOG.info(
                    "reloaded {} (revision {}){}",
                    name,
                    now.definition().revision(),
                    changes(before.definition(), now.definition()));
        }
    }

    /** The same mistake is told once, however often the script is asked for. */
    void refused(NangoScriptException reason, FunctionName name) {
        String message = String.valueOf(reason.getMessage());
        if (!message.equals(told)) {
            told = message;
            LOG.warn("{} was changed and cannot be loaded, so its runs fail until it is mended: {}", name, message);
        }
    }

    private static String changes(FunctionDefinition before, FunctionDefinition now) {
        StringBuilder changes = new StringBuilder();
        if (!before.models().equals(now.models())) {
            changes.append("; its models are now ").append(String.join(", ", now.models()));
        }
        if (now.frequency() != null && !now.frequency().equals(before.frequency())) {
            changes.append("; its frequency is now ").append(now.frequency()).append(", from its next run on");
        }
        return changes.toString();
    }
}
