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
package io.github.camelnango.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a function in Java says about it. Start with {@link #sync}, {@link #action} or {@link #onEvent}; each
 * further method returns a changed copy. Immutable. What it says is checked when the function is loaded.
 */
public final class Declaration {
    private final FunctionName name;
    private @Nullable String description;
    private @Nullable String version;
    private @Nullable String frequency;
    private @Nullable String event;
    private boolean autoStart = true;
    private boolean trackDeletes;
    private List<String> webhookSubscriptions = List.of();
    private List<String> models = List.of();
    private Map<String, Shape> shapes = Map.of();

    private Declaration(FunctionName name) {
        this.name = name;
    }

    /** A sync, which needs at least one {@link #model}. */
    public static Declaration sync(String integration, String name) {
        return new Declaration(new FunctionName(FunctionKind.SYNC, integration, name));
    }

    /** An action. Input and output are the type arguments of {@link Action} unless said otherwise. */
    public static Declaration action(String integration, String name) {
        return new Declaration(new FunctionName(FunctionKind.ACTION, integration, name));
    }

    /**
     * An on-event function.
     *
     * @param event {@code post-connection-creation}, {@code pre-connection-deletion} or {@code validate-connection}
     */
    public static Declaration onEvent(String integration, String name, String event) {
        Declaration declaration = new Declaration(new FunctionName(FunctionKind.ON_EVENT, integration, name));
        declaration.event = Objects.requireNonNull(event, "event");
        return declaration;
    }

    /** How JSON looks: as a type of Java is written, or as a JSON Schema says. */
    public sealed interface Shape {
        /** The way in which a type is written as JSON; a member is required unless it bears {@code @Nullable}. */
        record OfType(Class<?> type) implements Shape {}

        /** A JSON Schema, as a JSON object. */
        record OfSchema(Json schema) implements Shape {}
    }

    /** What it does, for people. */
    public Declaration description(String text) {
        return with(copy -> copy.description = text);
    }

    /** The author's version. */
    public Declaration version(String text) {
        return with(copy -> copy.version = text);
    }

    /** How often a sync runs, such as {@code every hour}. If it is not said, the route's option {@code frequency} must be. */
    public Declaration frequency(String text) {
        return with(copy -> copy.frequency = text);
    }

    /** Whether a sync runs for a new connection without being started; true by default. */
    public Declaration autoStart(boolean on) {
        return with(copy -> copy.autoStart = on);
    }

    /** Whether each run of a sync is complete, so that records which it does not write are deleted; false by default. */
    public Declaration trackDeletes(boolean on) {
        return with(copy -> copy.trackDeletes = on);
    }

    /** Types of webhooks that a sync's {@code onWebhook} takes; {@code *} for all. */
    public Declaration webhookSubscriptions(String... types) {
        return with(copy -> copy.webhookSubscriptions = List.of(types));
    }

    /** A model that a sync writes, named like the record's class. */
    public Declaration model(Class<?> type) {
        return model(type.getSimpleName(), type);
    }

    /** A model that a sync writes. */
    public Declaration model(String model, Class<?> type) {
        return model(model, new Shape.OfType(type));
    }

    /** A model that a sync writes, described by a JSON Schema. */
    public Declaration model(String model, Json schema) {
        return model(model, new Shape.OfSchema(schema));
    }

    /** An action's input, where the type argument does not say it. */
    public Declaration input(Json schema) {
        return shape("input", new Shape.OfSchema(schema));
    }

    /** An action's output, where the type argument does not say it. */
    public Declaration output(Json schema) {
        return shape("output", new Shape.OfSchema(schema));
    }

    /** The connection's metadata that the function reads. */
    public Declaration metadata(Class<?> type) {
        return shape("metadata", new Shape.OfType(type));
    }

    /** The function's checkpoint, whose members are text, numbers and booleans. */
    public Declaration checkpoint(Class<?> type) {
        return shape("checkpoint", new Shape.OfType(type));
    }

    public FunctionName name() {
        return name;
    }

    public @Nullable String description() {
        return description;
    }

    public @Nullable String version() {
        return version;
    }

    public @Nullable String frequency() {
        return frequency;
    }

    public @Nullable String event() {
        return event;
    }

    public boolean autoStart() {
        return autoStart;
    }

    public boolean trackDeletes() {
        return trackDeletes;
    }

    public List<String> webhookSubscriptions() {
        return webhookSubscriptions;
    }

    /** The models' names in the order in which they were declared; one that was declared twice is there twice. */
    public List<String> models() {
        return models;
    }

    /** By the names that {@link FunctionDefinition#schemas} has. */
    public Map<String, Shape> shapes() {
        return shapes;
    }

    private Declaration model(String model, Shape shape) {
        List<String> more = new ArrayList<>(models);
        more.add(model);
        return shape("models." + model, shape).with(copy -> copy.models = List.copyOf(more));
    }

    private Declaration shape(String of, Shape shape) {
        Map<String, Shape> more = new LinkedHashMap<>(shapes);
        more.put(of, shape);
        return with(copy -> copy.shapes = Map.copyOf(more));
    }

    private Declaration with(Consumer<Declaration> change) {
        Declaration copy = new Declaration(name);
        copy.description = description;
        copy.version = version;
        copy.frequency = frequency;
        copy.event = event;
        copy.autoStart = autoStart;
        copy.trackDeletes = trackDeletes;
        copy.webhookSubscriptions = webhookSubscriptions;
        copy.models = models;
        copy.shapes = shapes;
        change.accept(copy);
        return copy;
    }
}
