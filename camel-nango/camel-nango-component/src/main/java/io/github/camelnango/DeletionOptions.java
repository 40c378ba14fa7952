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

/** Component options: when deleting what a listing did not contain looks like a mistake. */
abstract class DeletionOptions extends EnvironmentOptions {

    @Metadata(defaultValue = "50")
    private int deletionsWarn = NangoSettings.Deletions.DEFAULTS.warnPercent();

    @Metadata(defaultValue = "90")
    private int deletionsRefuse = NangoSettings.Deletions.DEFAULTS.refusePercent();

    @Metadata(label = "advanced", defaultValue = "20")
    private long deletionsMinimum = NangoSettings.Deletions.DEFAULTS.minimum();

    public int getDeletionsWarn() {
        return deletionsWarn;
    }

    /**
     * Percentage of a model's records: the end of a deletion window that deletes more is logged as a warning. Not with
     * strictCompatibility.
     */
    public void setDeletionsWarn(int deletionsWarn) {
        this.deletionsWarn = deletionsWarn;
    }

    public int getDeletionsRefuse() {
        return deletionsRefuse;
    }

    /**
     * Percentage of a model's records: the end of a deletion window that would delete more fails, and leaves the window open;
     * operation=confirmDeletes deletes them nevertheless. 100 refuses nothing. Not with strictCompatibility.
     */
    public void setDeletionsRefuse(int deletionsRefuse) {
        this.deletionsRefuse = deletionsRefuse;
    }

    public long getDeletionsMinimum() {
        return deletionsMinimum;
    }

    /** So many deletions at the end of a deletion window, or fewer, are never refused nor warned of. */
    public void setDeletionsMinimum(long deletionsMinimum) {
        this.deletionsMinimum = deletionsMinimum;
    }

    /** The options as settings; fails if a share is none. */
    NangoSettings.Deletions deletions() {
        share("deletionsWarn", deletionsWarn);
        share("deletionsRefuse", deletionsRefuse);
        return new NangoSettings.Deletions(deletionsWarn, deletionsRefuse, deletionsMinimum);
    }

    private static void share(String option, int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException(
                    "The option " + option + " is a percentage from 0 to 100, but is " + percent);
        }
    }
}
