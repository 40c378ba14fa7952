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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which endpoint options apply to which kinds; those that are not listed apply to all, or are Camel's to refuse. */
public final class OptionRules {

    private static final Map<String, Set<Kind>> KINDS = new HashMap<>();
    private static final Map<String, Pattern> VALUES = Map.of(
            "retries", Pattern.compile("[0-9]|[1-4][0-9]|50"),
            "retryOn", Pattern.compile("[1-5][0-9]{2}(\\s*,\\s*[1-5][0-9]{2})*"),
            "method", Pattern.compile("(?i)GET|POST|PUT|PATCH|DELETE|HEAD"),
            "baseUrlOverride", Pattern.compile("(?i)https?://[^/].*"));
    private static final Map<String, String> EXPECTED = Map.of(
            "retries", "a number from 0 to 50",
            "retryOn", "one or more HTTP statuses, comma separated",
            "method", "one of GET, POST, PUT, PATCH, DELETE, HEAD",
            "baseUrlOverride", "a URL that starts with http:// or https://");

    static {
        allow(EnumSet.complementOf(EnumSet.of(Kind.ENVIRONMENT, Kind.INTEGRATION)), "connectionId");
        allow(EnumSet.of(Kind.SYNC, Kind.RECORDS), "variant");
        allow(EnumSet.of(Kind.SYNC, Kind.ACTION), "proxyVia,recordsVia,metadataVia,actionVia");
        allow(EnumSet.of(Kind.SYNC, Kind.ACTION), "exec");
        allow(EnumSet.of(Kind.SYNC), "models");
        allow(EnumSet.of(Kind.SYNC, Kind.ACTION, Kind.RECORDS), "validation");
        allow(EnumSet.of(Kind.SYNC), "wait,reset,emptyCache,frequency");
        allow(
                EnumSet.of(Kind.RECORDS),
                "cursor,modifiedAfter,limit,filter,ids,window,confirmDeletes,unlessModifiedAfter,consumer");
        allow(
                EnumSet.of(Kind.SYNC, Kind.RECORDS),
                "consumerName,startFrom,deliver,maxRecords,maxRunRecords,transacted,transactionManager,"
                        + "onDeliveryFailure,deliveryAttempts,deadLetterUri");
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
     * @throws NangoValidationException if one does not apply to the kind, or if its value cannot be right
     */
    public static void check(Kind kind, Map<String, Object> options) {
        checkNames(kind, options.keySet());
        options.forEach(OptionRules::checkValue);
        if (options.containsKey("models") && !options.containsKey("exec")) {
            throw new NangoValidationException("models needs exec: a script or a class declares its models itself");
        }
        if ("true".equals(options.get("emptyCache")) && !"true".equals(options.get("reset"))) {
            throw new NangoValidationException("emptyCache=true needs reset=true: a sync whose records are removed"
                    + " has to start from the beginning");
        }
    }

    private static void checkValue(String option, Object value) {
        Pattern pattern = VALUES.get(option);
        // A reference to a bean is looked up later.
        if (pattern != null
                && value instanceof String text
                && !text.startsWith("#")
                && !pattern.matcher(text.trim()).matches()) {
            throw new NangoValidationException(
                    "The option " + option + " is " + EXPECTED.get(option) + ", but is '" + text + "'");
        }
    }

    private static void checkNames(Kind kind, Set<String> options) {
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
