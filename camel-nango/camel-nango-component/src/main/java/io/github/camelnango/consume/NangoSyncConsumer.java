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

import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.Registration;
import io.github.camelnango.api.RunOutcome;
import io.github.camelnango.api.SyncSchedule;
import io.github.camelnango.operation.Target;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** Runs a sync on its schedule and follows the change streams of all models that it declares. */
public class NangoSyncConsumer extends ChangesConsumer {

    private final Source source;
    private final @Nullable Duration frequency;
    private final Map<String, NangoException> failed = new ConcurrentHashMap<>();
    private volatile Set<String> models = Set.of();
    private volatile @Nullable Registration function;
    private @Nullable Registration schedule;

    public NangoSyncConsumer(DefaultEndpoint endpoint, Source source, Processor processor) {
        super(endpoint, source, processor);
        this.source = source;
        String text = source.options().getFrequency();
        this.frequency = text == null ? null : Frequency.parse(text);
    }

    @Override
    Set<String> models() {
        if (function != null) {
            models = declaredModels();
        }
        return models;
    }

    /** A script may have been changed; one that cannot be loaded now has those that it had. */
    private Set<String> declaredModels() {
        Target target = source.target();
        FunctionName name = new FunctionName(FunctionKind.SYNC, target.integration(), target.name());
        try {
            return Set.copyOf(
                    source.runtime().functions().get(name).definition().models());
        } catch (NangoException e) {
            if (models.isEmpty()) {
                throw e;
            }
            return models;
        }
    }

    @Override
    String sync() {
        return source.target().name();
    }

    @Override
    protected void doStart() throws Exception {
        function = source.openFunction();
        models = declaredModels();
        super.doStart();
        openSchedule();
    }

    @Override
    protected void doStop() throws Exception {
        closeSchedule();
        if (function != null) {
            function.close();
            function = null;
        }
        super.doStop();
    }

    @Override
    protected void doSuspend() throws Exception {
        closeSchedule();
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        openSchedule();
    }

    private void openSchedule() {
        if (schedule == null) {
            Target target = source.target();
            SyncSchedule asked = new SyncSchedule(
                    target.integration(),
                    target.name(),
                    target.variant(),
                    target.connectionId(),
                    frequency,
                    target.origin(),
                    target.validation());
            schedule = source.runtime().functions().schedule(asked, this::ended);
        }
    }

    private void closeSchedule() {
        if (schedule != null) {
            schedule.close();
            schedule = null;
        }
    }

    private void ended(RunOutcome outcome) {
        NangoException failure = outcome.failure();
        if (failure == null) {
            failed.remove(outcome.connection().id());
            return;
        }
        failed.put(outcome.connection().id(), failure);
        getExceptionHandler()
                .handleException(
                        "Scheduled run of sync " + outcome.sync() + " failed for " + outcome.connection(), failure);
    }

    @Override
    public long getErrorCounter() {
        return Math.max(super.getErrorCounter(), failed.size());
    }

    @Override
    public @Nullable Throwable getLastError() {
        Throwable delivery = super.getLastError();
        return delivery != null
                ? delivery
                : failed.values().stream().findFirst().orElse(null);
    }
}
