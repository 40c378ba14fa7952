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
package io.github.camelnango;

/** Names under which consumers store their positions. */
final class ConsumerNames {

    private ConsumerNames() {}

    /** The option, else what of the URI decides which changes are delivered: tuning it keeps the position. */
    static String of(NangoEndpoint endpoint) {
        String named = endpoint.getConsumerOptions().getConsumerName();
        if (named != null) {
            return named;
        }
        NangoConfiguration options = endpoint.getConfiguration();
        StringBuilder name = new StringBuilder(endpoint.target().toString());
        if (options.getConnectionId() != null) {
            name.append("?connectionId=").append(options.getConnectionId());
        }
        if (!options.getVariant().equals("base")) {
            name.append(options.getConnectionId() == null ? '?' : '&')
                    .append("variant=")
                    .append(options.getVariant());
        }
        return name.toString();
    }
}
