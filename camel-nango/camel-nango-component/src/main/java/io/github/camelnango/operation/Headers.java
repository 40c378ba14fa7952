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

/** Names of the headers and exchange properties. {@code NangoConstants} documents them for route authors. */
public final class Headers {

    public static final String CONNECTION_ID = "CamelNangoConnectionId";
    public static final String INTEGRATION_ID = "CamelNangoIntegrationId";
    public static final String OPERATION = "CamelNangoOperation";
    public static final String SYNC = "CamelNangoSync";
    public static final String ACTION = "CamelNangoAction";
    public static final String VARIANT = "CamelNangoVariant";
    public static final String MODEL = "CamelNangoModel";
    public static final String RECORD_ID = "CamelNangoRecordId";
    public static final String LAST_ACTION = "CamelNangoLastAction";
    public static final String CURSOR = "CamelNangoCursor";
    public static final String FIRST_SEEN_AT = "CamelNangoFirstSeenAt";
    public static final String LAST_MODIFIED_AT = "CamelNangoLastModifiedAt";
    public static final String WINDOW = "CamelNangoWindow";
    public static final String RUN_ID = "CamelNangoRunId";
    public static final String LIMIT = "CamelNangoLimit";
    public static final String MODIFIED_AFTER = "CamelNangoModifiedAfter";
    public static final String IDS = "CamelNangoIds";
    public static final String FILTER = "CamelNangoFilter";
    public static final String UNLESS_MODIFIED_AFTER = "CamelNangoUnlessModifiedAfter";
    public static final String WEBHOOK_URL = "CamelNangoWebhookUrl";
    public static final String WEBHOOK_TYPE = "CamelNangoWebhookType";
    public static final String EVENT = "CamelNangoEvent";
    public static final String NEXT_CURSOR = "CamelNangoNextCursor";
    public static final String ADDED = "CamelNangoAdded";
    public static final String UPDATED = "CamelNangoUpdated";
    public static final String DELETED = "CamelNangoDeleted";
    public static final String UNCHANGED = "CamelNangoUnchanged";
    public static final String REJECTED = "CamelNangoRejected";
    public static final String CONFIRM_DELETES = "CamelNangoConfirmDeletes";
    public static final String DELETED_COUNT = "CamelNangoDeletedCount";
    public static final String RESET = "CamelNangoReset";
    public static final String EMPTY_CACHE = "CamelNangoEmptyCache";
    public static final String FORCE_REFRESH = "CamelNangoForceRefresh";
    public static final String HTTP_METHOD = "CamelHttpMethod";
    public static final String HTTP_PATH = "CamelHttpPath";
    public static final String HTTP_QUERY = "CamelHttpQuery";
    public static final String HTTP_RESPONSE_CODE = "CamelHttpResponseCode";
    public static final String HTTP_RESPONSE_TEXT = "CamelHttpResponseText";

    /** Exchange property: the {@code Run} of the calling function. */
    public static final String RUN_PROPERTY = "CamelNangoRun";

    /** Exchange property: the helper of the run that the route is: a {@code NangoAction}, in a sync a {@code NangoSync}. */
    public static final String HELPER_PROPERTY = "CamelNangoHelper";

    /** Exchange property: a {@code ProxyRequest} with everything that a script asked for. */
    public static final String PROXY_CONFIG_PROPERTY = "CamelNangoProxyConfig";

    /** Exchange property: the {@code HelperCall} that the exchange carries; absent on exchanges of routes. */
    public static final String HELPER_CALL_PROPERTY = "CamelNangoHelperCall";

    private Headers() {}
}
