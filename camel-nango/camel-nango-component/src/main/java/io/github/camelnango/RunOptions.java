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

import io.github.camelnango.api.Validation;
import org.apache.camel.spi.Metadata;
import org.jspecify.annotations.Nullable;

/** Component options: which functions there are and what a run may use. */
abstract class RunOptions extends RetentionOptions {

    @Metadata(defaultValue = "classpath:nango")
    private String scripts = "classpath:nango";

    @Metadata
    private @Nullable String functions;

    @Metadata(defaultValue = "false")
    private boolean hotReload;

    @Metadata(label = "advanced", defaultValue = "auto")
    private String engine = "auto";

    @Metadata(label = "advanced", defaultValue = "0")
    private int maxIsolates;

    @Metadata(defaultValue = "128MB")
    private String heapSize = "128MB";

    @Metadata(javaType = "java.time.Duration", defaultValue = "15m")
    private long actionTimeout = 900_000;

    @Metadata(javaType = "java.time.Duration", defaultValue = "24h")
    private long syncTimeout = 86_400_000;

    @Metadata(javaType = "java.time.Duration", defaultValue = "5m")
    private long onEventTimeout = 300_000;

    @Metadata(javaType = "java.time.Duration", defaultValue = "1h")
    private long webhookTimeout = 3_600_000;

    @Metadata(defaultValue = "2MB")
    private String maxOutputSize = "2MB";

    @Metadata(defaultValue = "50MB")
    private String maxResponseSize = "50MB";

    @Metadata(label = "advanced", defaultValue = "10")
    private int actionDepth = 10;

    @Metadata(label = "advanced", defaultValue = "false")
    private boolean strictCompatibility;

    @Metadata(enums = "off,warn,fail", defaultValue = "warn")
    private @Nullable Validation validation;

    @Metadata(defaultValue = "true")
    private boolean checkOnStart = true;

    public String getScripts() {
        return scripts;
    }

    /** Folders with functions in Nango's layout, comma separated, file: (default) or classpath:. */
    public void setScripts(String scripts) {
        this.scripts = scripts;
    }

    public @Nullable String getFunctions() {
        return functions;
    }

    /**
     * Names of classes that are functions written in Java, comma separated: each implements Sync, Action or OnEvent. Beans of
     * these types in the registry are found without being named.
     */
    public void setFunctions(@Nullable String functions) {
        this.functions = functions;
    }

    public boolean isHotReload() {
        return hotReload;
    }

    /** Whether changed scripts are used without a restart. A run keeps the version that it started with. */
    public void setHotReload(boolean hotReload) {
        this.hotReload = hotReload;
    }

    public String getEngine() {
        return engine;
    }

    /** JavaScript engine by name, such as v8; auto for the best one that runs here. */
    public void setEngine(String engine) {
        this.engine = engine;
    }

    public int getMaxIsolates() {
        return maxIsolates;
    }

    /** How many runs may be inside the engine at once; further ones wait. 0 derives it from memory. */
    public void setMaxIsolates(int maxIsolates) {
        this.maxIsolates = maxIsolates;
    }

    public String getHeapSize() {
        return heapSize;
    }

    /** Heap of one run, in bytes or with a unit: KB, MB, GB. */
    public void setHeapSize(String heapSize) {
        this.heapSize = heapSize;
    }

    public long getActionTimeout() {
        return actionTimeout;
    }

    /** Longest run of an action, in milliseconds or as text such as 15m. */
    public void setActionTimeout(long actionTimeout) {
        this.actionTimeout = actionTimeout;
    }

    public long getSyncTimeout() {
        return syncTimeout;
    }

    /** Longest run of a sync, in milliseconds or as text such as 24h. */
    public void setSyncTimeout(long syncTimeout) {
        this.syncTimeout = syncTimeout;
    }

    public long getOnEventTimeout() {
        return onEventTimeout;
    }

    /** Longest run of an on-event function, in milliseconds or as text such as 5m. */
    public void setOnEventTimeout(long onEventTimeout) {
        this.onEventTimeout = onEventTimeout;
    }

    public long getWebhookTimeout() {
        return webhookTimeout;
    }

    /** Longest run of a sync's webhook handler, in milliseconds or as text such as 1h. */
    public void setWebhookTimeout(long webhookTimeout) {
        this.webhookTimeout = webhookTimeout;
    }

    public String getMaxOutputSize() {
        return maxOutputSize;
    }

    /** Largest output of an action, in bytes of JSON or with a unit: KB, MB, GB. */
    public void setMaxOutputSize(String maxOutputSize) {
        this.maxOutputSize = maxOutputSize;
    }

    public String getMaxResponseSize() {
        return maxResponseSize;
    }

    /** Largest response of a provider that is read into memory, in bytes or with a unit: KB, MB, GB. */
    public void setMaxResponseSize(String maxResponseSize) {
        this.maxResponseSize = maxResponseSize;
    }

    public int getActionDepth() {
        return actionDepth;
    }

    /** How deep actions may trigger actions. */
    public void setActionDepth(int actionDepth) {
        this.actionDepth = actionDepth;
    }

    public boolean isStrictCompatibility() {
        return strictCompatibility;
    }

    /** Behave as Nango does even where that is known to be a defect. */
    public void setStrictCompatibility(boolean strictCompatibility) {
        this.strictCompatibility = strictCompatibility;
    }

    public Validation getValidation() {
        return validation == null ? NangoSettings.usual(strictCompatibility) : validation;
    }

    /**
     * What becomes of input, output, metadata, checkpoints and records that do not fit the schema that their function
     * declares: off does not check them, warn logs one line per run and part, fail refuses them. With strictCompatibility
     * the default is off, as Nango does not check.
     */
    public void setValidation(@Nullable Validation validation) {
        this.validation = validation;
    }

    public boolean isCheckOnStart() {
        return checkOnStart;
    }

    /**
     * Whether a route fails to start when its integration or function does not exist. Syntax and options are always
     * checked.
     */
    public void setCheckOnStart(boolean checkOnStart) {
        this.checkOnStart = checkOnStart;
    }
}
