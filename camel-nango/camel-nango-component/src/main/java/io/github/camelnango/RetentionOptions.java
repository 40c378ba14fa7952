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

import org.apache.camel.spi.Metadata;

/** Component options: how long records are kept. */
abstract class RetentionOptions extends DeletionOptions {

    @Metadata(label = "advanced", defaultValue = "0")
    private int retainContentDays;

    @Metadata(label = "advanced", defaultValue = "0")
    private int retainDeletedDays;

    public int getRetainContentDays() {
        return retainContentDays;
    }

    /**
     * After so many days without a change the content of a record is removed, as by operation=prune, unless a consumer that
     * has read its model before has not had that change. 0 keeps it for ever.
     */
    public void setRetainContentDays(int retainContentDays) {
        this.retainContentDays = retainContentDays;
    }

    public int getRetainDeletedDays() {
        return retainDeletedDays;
    }

    /**
     * So many days after its deletion a record is removed, unless a consumer that has read its model before has not had the
     * deletion. 0 keeps it for ever.
     */
    public void setRetainDeletedDays(int retainDeletedDays) {
        this.retainDeletedDays = retainDeletedDays;
    }

    NangoSettings.Retention retention() {
        return new NangoSettings.Retention(retainContentDays, retainDeletedDays);
    }
}
