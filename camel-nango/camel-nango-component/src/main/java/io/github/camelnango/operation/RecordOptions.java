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

import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Endpoint options of {@code nango:records} and {@code nango:sync} producers. */
@Configurer
@UriParams
public class RecordOptions {

    @UriParam(label = "producer,sync", defaultValue = "true")
    private boolean wait = true;

    @UriParam(label = "producer,sync", defaultValue = "false")
    private boolean reset;

    @UriParam(label = "producer,sync", defaultValue = "false")
    private boolean emptyCache;

    @UriParam(label = "producer,records")
    private @Nullable String cursor;

    @UriParam(label = "producer,records")
    private @Nullable String modifiedAfter;

    @UriParam(label = "producer,records", defaultValue = "100")
    private int limit = 100;

    @UriParam(label = "producer,records")
    private @Nullable String filter;

    @UriParam(label = "producer,records")
    private @Nullable String ids;

    @UriParam(label = "producer,records")
    private @Nullable String window;

    @UriParam(label = "producer,records", defaultValue = "false")
    private boolean confirmDeletes;

    @UriParam(label = "producer,records")
    private @Nullable String unlessModifiedAfter;

    @UriParam(label = "producer,records")
    private @Nullable String consumer;

    public boolean isWait() {
        return wait;
    }

    /** Whether a triggered sync is waited for; its result becomes the body. */
    public void setWait(boolean wait) {
        this.wait = wait;
    }

    public boolean isReset() {
        return reset;
    }

    /**
     * Whether a triggered sync forgets checkpoints, deletion windows and the last sync date first. The header
     * CamelNangoReset takes precedence.
     */
    public void setReset(boolean reset) {
        this.reset = reset;
    }

    public boolean isEmptyCache() {
        return emptyCache;
    }

    /**
     * Whether a triggered sync also removes the records of its models first; only with reset. The header
     * CamelNangoEmptyCache takes precedence.
     */
    public void setEmptyCache(boolean emptyCache) {
        this.emptyCache = emptyCache;
    }

    public @Nullable String getCursor() {
        return cursor;
    }

    /** Lists only records after this position. The header CamelNangoCursor takes precedence. */
    public void setCursor(@Nullable String cursor) {
        this.cursor = cursor;
    }

    public @Nullable String getModifiedAfter() {
        return modifiedAfter;
    }

    /**
     * Lists only records changed at or after this time, in ISO 8601. The header CamelNangoModifiedAfter takes
     * precedence.
     */
    public void setModifiedAfter(@Nullable String modifiedAfter) {
        this.modifiedAfter = modifiedAfter;
    }

    public int getLimit() {
        return limit;
    }

    /** Lists at most this many records, 1 to 10000. The header CamelNangoLimit takes precedence. */
    public void setLimit(int limit) {
        this.limit = limit;
    }

    public @Nullable String getFilter() {
        return filter;
    }

    /**
     * Lists only records whose last change was one of these, comma separated: added, updated, deleted. The header
     * CamelNangoFilter takes precedence.
     */
    public void setFilter(@Nullable String filter) {
        this.filter = filter;
    }

    public @Nullable String getIds() {
        return ids;
    }

    /** Ids of the records to list or get, comma separated. The header CamelNangoIds takes precedence. */
    public void setIds(@Nullable String ids) {
        this.ids = ids;
    }

    public @Nullable String getWindow() {
        return window;
    }

    /**
     * Name of the deletion window that a route opens, writes in and closes. The header CamelNangoWindow takes
     * precedence.
     */
    public void setWindow(@Nullable String window) {
        this.window = window;
    }

    public boolean isConfirmDeletes() {
        return confirmDeletes;
    }

    /**
     * Whether trackDeletesEnd may delete nearly all records, which it refuses otherwise: see the component option
     * deletionsRefuse. The header CamelNangoConfirmDeletes takes precedence.
     */
    public void setConfirmDeletes(boolean confirmDeletes) {
        this.confirmDeletes = confirmDeletes;
    }

    public @Nullable String getUnlessModifiedAfter() {
        return unlessModifiedAfter;
    }

    /**
     * Writes leave alone existing records that others have changed after this position: start, a record's cursor, or
     * what the header said after an earlier such write. The header CamelNangoUnlessModifiedAfter takes precedence.
     */
    public void setUnlessModifiedAfter(@Nullable String unlessModifiedAfter) {
        this.unlessModifiedAfter = unlessModifiedAfter;
    }

    public @Nullable String getConsumer() {
        return consumer;
    }

    /**
     * Name of the consumer that skips the record which holds it back: its consumerName, else its URI up to the options with
     * those of connectionId and variant, as in the message about the failure.
     */
    public void setConsumer(@Nullable String consumer) {
        this.consumer = consumer;
    }
}
