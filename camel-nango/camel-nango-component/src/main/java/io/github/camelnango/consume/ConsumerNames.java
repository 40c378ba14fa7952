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
package io.github.camelnango.consume;

import io.github.camelnango.operation.Target;
import java.util.StringJoiner;

/** Names under which consumers store their positions. */
final class ConsumerNames {

    private ConsumerNames() {}

    /** The option, else what of the URI decides which changes are delivered: tuning it keeps the position. */
    static String of(Source source) {
        String named = source.options().getConsumerName();
        if (named != null) {
            return named;
        }
        Target target = source.target();
        StringJoiner name = new StringJoiner("&", target + "?", "").setEmptyValue(target.toString());
        if (target.connectionId() != null) {
            name.add("connectionId=" + target.connectionId());
        }
        if (!target.variant().equals("base")) {
            name.add("variant=" + target.variant());
        }
        if (target.records().getFilter() != null) {
            name.add("filter=" + target.records().getFilter());
        }
        return name.toString();
    }
}
