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

import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.Registration;
import io.github.camelnango.api.RunOutcome;
import io.github.camelnango.api.SyncSchedule;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** Runs a sync on its schedule and follows the change streams of all models that it declares. */
public class NangoSyncConsumer extends ChangesConsumer {

    private final NangoEndpoint endpoint;
    private final @Nullable Duration frequency;
    private final Map<String, NangoException> failed = new ConcurrentHashMap<>();
    private volatile Set<String> models = Set.of();
    private @Nullable Registration schedule;

    public NangoSyncConsumer(NangoEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        String text = endpoint.getConsumerOptions().getFrequency();
        this.frequency = text == null ? null : Frequency.parse(text);
    }

    @Override
    Set<String> models() {
        return models;
    }

    @Override
    String sync() {
        return endpoint.getName();
    }

    @Override
    protected void doStart() throws Exception {
        FunctionName name = new FunctionName(FunctionKind.SYNC, endpoint.getIntegration(), endpoint.getName());
        models =
                Set.copyOf(endpoint.runtime().functions().get(name).definition().models());
        super.doStart();
        openSchedule();
    }

    @Override
    protected void doStop() throws Exception {
        closeSchedule();
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
            NangoConfiguration options = endpoint.getConfiguration();
            SyncSchedule asked = new SyncSchedule(
                    endpoint.getIntegration(),
                    endpoint.getName(),
                    options.getVariant(),
                    options.getConnectionId(),
                    frequency,
                    endpoint.target().origin());
            schedule = endpoint.runtime().functions().schedule(asked, this::ended);
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
    protected @Nullable Throwable getLastError() {
        Throwable delivery = super.getLastError();
        return delivery != null
                ? delivery
                : failed.values().stream().findFirst().orElse(null);
    }
}
