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

import io.github.camelnango.operation.Headers;
import org.apache.camel.spi.Metadata;

/** Names of message headers, and of exchange properties (which only the component sets). */
public final class NangoConstants {

    @Metadata(description = "The connection's id.", javaType = "String", important = true)
    public static final String CONNECTION_ID = Headers.CONNECTION_ID;

    @Metadata(label = "consumer", description = "The integration's id.", javaType = "String")
    public static final String INTEGRATION_ID = Headers.INTEGRATION_ID;

    @Metadata(label = "producer", description = "What to do, instead of the endpoint's operation.", javaType = "String")
    public static final String OPERATION = Headers.OPERATION;

    @Metadata(
            label = "consumer",
            description =
                    "The sync whose endpoint delivers; on a helper call the sync that calls, or that it is about.",
            javaType = "String")
    public static final String SYNC = Headers.SYNC;

    @Metadata(
            description =
                    "The action that a helper call triggers, for a route that actionVia names; no endpoint reads it.",
            javaType = "String")
    public static final String ACTION = Headers.ACTION;

    @Metadata(description = "The variant of the sync and of its records.", javaType = "String")
    public static final String VARIANT = Headers.VARIANT;

    @Metadata(label = "consumer", description = "The records' model.", javaType = "String")
    public static final String MODEL = Headers.MODEL;

    @Metadata(label = "consumer", description = "The record's id.", javaType = "String", important = true)
    public static final String RECORD_ID = Headers.RECORD_ID;

    @Metadata(
            label = "consumer",
            description = "What the last change did to the record: ADDED, UPDATED or DELETED.",
            javaType = "String",
            important = true)
    public static final String LAST_ACTION = Headers.LAST_ACTION;

    @Metadata(
            description = "Position in the change stream: of the record delivered, or from where on to list.",
            javaType = "String")
    public static final String CURSOR = Headers.CURSOR;

    @Metadata(label = "consumer", description = "When the record was added.", javaType = "java.time.Instant")
    public static final String FIRST_SEEN_AT = Headers.FIRST_SEEN_AT;

    @Metadata(label = "consumer", description = "When the record last changed.", javaType = "java.time.Instant")
    public static final String LAST_MODIFIED_AT = Headers.LAST_MODIFIED_AT;

    @Metadata(
            label = "producer",
            description = "Name of the deletion window that a route opens, writes in and closes.",
            javaType = "String")
    public static final String WINDOW = Headers.WINDOW;

    @Metadata(description = "The run that calls, or that an action or sync was.", javaType = "String")
    public static final String RUN_ID = Headers.RUN_ID;

    @Metadata(label = "producer", description = "At most this many records, 1 to 10000.", javaType = "Integer")
    public static final String LIMIT = Headers.LIMIT;

    @Metadata(label = "producer", description = "Only records changed at or after this time.", javaType = "String")
    public static final String MODIFIED_AFTER = Headers.MODIFIED_AFTER;

    @Metadata(
            label = "producer",
            description = "Ids of the records to list or get: comma separated text or a collection.",
            javaType = "String")
    public static final String IDS = Headers.IDS;

    @Metadata(
            label = "producer",
            description = "Only records whose last change was one of these: added, updated, deleted.",
            javaType = "String")
    public static final String FILTER = Headers.FILTER;

    @Metadata(
            label = "producer",
            description =
                    "Leave alone records that others changed after this position; afterwards the position for the next write.",
            javaType = "String")
    public static final String UNLESS_MODIFIED_AFTER = Headers.UNLESS_MODIFIED_AFTER;

    @Metadata(
            label = "producer",
            description = "Public address to which the integration's provider sends webhooks.",
            javaType = "String")
    public static final String WEBHOOK_URL = Headers.WEBHOOK_URL;

    @Metadata(
            label = "producer",
            description = "Which type of webhook is handed in; without it only syncs that handle all types get it.",
            javaType = "String")
    public static final String WEBHOOK_TYPE = Headers.WEBHOOK_TYPE;

    @Metadata(
            label = "producer",
            description =
                    "Event whose functions to run: post-connection-creation, pre-connection-deletion or validate-connection.",
            javaType = "String")
    public static final String EVENT = Headers.EVENT;

    @Metadata(
            label = "producer",
            description = "Where to go on listing; absent when there is no more now.",
            javaType = "String")
    public static final String NEXT_CURSOR = Headers.NEXT_CURSOR;

    @Metadata(label = "producer", description = "How many records were added.", javaType = "Integer")
    public static final String ADDED = Headers.ADDED;

    @Metadata(label = "producer", description = "How many records were updated.", javaType = "Integer")
    public static final String UPDATED = Headers.UPDATED;

    @Metadata(label = "producer", description = "How many records were deleted.", javaType = "Integer")
    public static final String DELETED = Headers.DELETED;

    @Metadata(label = "producer", description = "How many records were already as written.", javaType = "Integer")
    public static final String UNCHANGED = Headers.UNCHANGED;

    @Metadata(
            label = "producer",
            description = "How many records could not be kept; operation=rejects lists them.",
            javaType = "Integer")
    public static final String REJECTED = Headers.REJECTED;

    @Metadata(
            label = "producer",
            description = "Whether the end of a deletion window may delete nearly all records, instead of the option.",
            javaType = "Boolean")
    public static final String CONFIRM_DELETES = Headers.CONFIRM_DELETES;

    @Metadata(
            label = "producer",
            description = "How many records the end of a deletion window deleted.",
            javaType = "Integer")
    public static final String DELETED_COUNT = Headers.DELETED_COUNT;

    @Metadata(label = "producer", description = "Whether a sync forgets its progress first.", javaType = "Boolean")
    public static final String RESET = Headers.RESET;

    @Metadata(label = "producer", description = "Whether a reset also removes the records.", javaType = "Boolean")
    public static final String EMPTY_CACHE = Headers.EMPTY_CACHE;

    @Metadata(
            label = "producer",
            description =
                    "Whether credentials are refreshed even if they are still valid. Without effect as long as no auth mode refreshes.",
            javaType = "Boolean")
    public static final String FORCE_REFRESH = Headers.FORCE_REFRESH;

    @Metadata(label = "producer", description = "Method of a proxy request.", javaType = "String")
    public static final String HTTP_METHOD = Headers.HTTP_METHOD;

    @Metadata(
            label = "producer",
            description = "Path of a proxy request, path and query, or an absolute URL.",
            javaType = "String")
    public static final String HTTP_PATH = Headers.HTTP_PATH;

    @Metadata(label = "producer", description = "Raw query string of a proxy request.", javaType = "String")
    public static final String HTTP_QUERY = Headers.HTTP_QUERY;

    @Metadata(label = "producer", description = "Status of a proxy response.", javaType = "Integer")
    public static final String HTTP_RESPONSE_CODE = Headers.HTTP_RESPONSE_CODE;

    @Metadata(label = "producer", description = "Reason phrase of a proxy response.", javaType = "String")
    public static final String HTTP_RESPONSE_TEXT = Headers.HTTP_RESPONSE_TEXT;

    /** Exchange property: the {@code Run} of the calling function. */
    public static final String RUN_PROPERTY = Headers.RUN_PROPERTY;

    /** Exchange property: the run's helper in a route that is a function: {@code NangoAction}, in a sync {@code NangoSync}. */
    public static final String HELPER_PROPERTY = Headers.HELPER_PROPERTY;

    /** Exchange property: a {@code ProxyRequest} with everything that a script asked for. */
    public static final String PROXY_CONFIG_PROPERTY = Headers.PROXY_CONFIG_PROPERTY;

    /** Exchange property: the {@code HelperCall} that the exchange carries; absent on exchanges of routes. */
    public static final String HELPER_CALL_PROPERTY = Headers.HELPER_CALL_PROPERTY;

    private NangoConstants() {}
}
