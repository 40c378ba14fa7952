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
package io.github.camelnango.operation;

import io.github.camelnango.api.NangoValidationException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which endpoint options apply to which kinds; those that are not listed apply to all, or are Camel's to refuse. */
public final class OptionRules {

    private static final Map<String, Set<Kind>> KINDS = new HashMap<>();

    static {
        allow(EnumSet.complementOf(EnumSet.of(Kind.ENVIRONMENT, Kind.INTEGRATION)), "connectionId");
        allow(EnumSet.of(Kind.SYNC, Kind.RECORDS), "variant");
        allow(EnumSet.of(Kind.SYNC, Kind.ACTION), "proxyVia,recordsVia,metadataVia,actionVia");
        allow(EnumSet.of(Kind.SYNC), "wait,reset,emptyCache,frequency");
        allow(EnumSet.of(Kind.RECORDS), "cursor,modifiedAfter,limit,filter,ids,window");
        allow(EnumSet.of(Kind.SYNC, Kind.RECORDS), "consumerName,startFrom,deliver,maxRecords");
        allow(
                EnumSet.of(Kind.SYNC, Kind.RECORDS),
                "delay,initialDelay,timeUnit,useFixedDelay,greedy,repeatCount,startScheduler,scheduler,schedulerProperties,"
                        + "scheduledExecutorService,pollStrategy,runLoggingLevel,sendEmptyMessageWhenIdle,"
                        + "backoffMultiplier,backoffIdleThreshold,backoffErrorThreshold");
        allow(
                EnumSet.of(Kind.PROXY),
                "path,method,query,paginate,responsePath,retries,retryOn,retryUnsafe,responseType,baseUrlOverride");
        allow(EnumSet.of(Kind.CONNECTION, Kind.ENVIRONMENT), "credentials");
    }

    private OptionRules() {}

    /**
     * Checks the options of a URI.
     *
     * @throws NangoValidationException if one does not apply to the kind
     */
    public static void check(Kind kind, Set<String> options) {
        for (String option : options) {
            Set<Kind> kinds = KINDS.get(option);
            if (kinds != null && !kinds.contains(kind)) {
                throw new NangoValidationException("nango:" + kind.id() + " has no option '" + option
                        + "', which is one of " + names(kinds) + "; it has " + options(kind));
            }
        }
    }

    private static void allow(Set<Kind> kinds, String options) {
        Arrays.stream(options.split(",")).forEach(option -> KINDS.put(option, kinds));
    }

    private static String names(Set<Kind> kinds) {
        return kinds.stream().map(kind -> "nango:" + kind.id()).collect(Collectors.joining(", "));
    }

    private static String options(Kind kind) {
        String options = KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(kind))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        return options.isEmpty() ? "operation" : "operation, " + options;
    }
}
