package io.github.camelnango.memory;

import io.github.camelnango.api.Environment;
import io.github.camelnango.api.Secret;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Variables in a map. */
public final class InMemoryEnvironment implements Environment {

    private final Map<String, Secret> variables = new ConcurrentSkipListMap<>();

    @Override
    public String name() {
        return "dev";
    }

    @Override
    public Map<String, Secret> variables() {
        return Map.copyOf(variables);
    }

    @Override
    public void set(String name, Secret value) {
        variables.put(name, value);
    }

    @Override
    public boolean delete(String name) {
        return variables.remove(name) != null;
    }
}
