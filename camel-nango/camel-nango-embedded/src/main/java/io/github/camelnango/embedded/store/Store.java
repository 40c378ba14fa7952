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
package io.github.camelnango.embedded.store;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The place where everything durable lies: SQLite files in the data folder, or PostgreSQL. Thread-safe.
 *
 * <p>Opening brings the schema up to date, keeps other processes out of the data folder, and checks that the key is the
 * store's. Whatever fails leaves the store as it was, and nothing open.
 */
public final class Store implements AutoCloseable {
    private final Database state;
    private final Database log;
    private final Encryption encryption;
    private final byte[] hashSecret;
    private final Deque<AutoCloseable> open;

    private Store(Databases databases, Encryption encryption, byte[] hashSecret, Deque<AutoCloseable> open) {
        this.state = databases.state();
        this.log = databases.log();
        this.encryption = encryption;
        this.hashSecret = hashSecret;
        this.open = open;
    }

    /**
     * Opens the store that the settings name.
     *
     * @throws NangoException {@code store_locked}, {@code store_unwritable}, {@code store_newer_schema},
     *     {@code store_other_environment}, {@code store_key_missing}, {@code wrong_passphrase} or {@code store_failed}
     */
    public static Store open(NangoSettings settings) {
        var open = new ArrayDeque<AutoCloseable>();
        try {
            var databases = databases(settings.store(), open);
            var facts = new StoreFacts(databases.state());
            facts.requireEnvironment(settings.environment());
            var key = new StoreKey(facts, settings.store()).open(settings.environment());
            var encryption = new Encryption(key, settings.environment());
            boolean sealed = settings.store().passphrase() != null;
            return new Store(databases, encryption, sealed ? RecordSecret.of(facts, encryption) : new byte[0], open);
        } catch (RuntimeException e) {
            closeAll(open, e);
            throw e;
        }
    }

    /** Everything but run history and run logs. */
    public Database state() {
        return state;
    }

    /** Run history and run logs. */
    public Database log() {
        return log;
    }

    /** Encrypts what must not be readable in the database's files. */
    public Encryption encryption() {
        return encryption;
    }

    /**
     * Encrypts the content of records; {@code null} if the store has no passphrase: its key then lies beside the data, where
     * encrypting would cost time and protect nothing that the key file does not give away.
     */
    public @Nullable Encryption recordEncryption() {
        return hashSecret.length == 0 ? null : encryption;
    }

    /** What hashes of records' content begin with, so that content cannot be found by its hash; empty without passphrase. */
    public byte[] hashSecret() {
        return hashSecret.clone();
    }

    /** Closes the connections that were opened here, and gives the data folder back. */
    @Override
    public void close() {
        var failure = new NangoException("store_failed", "The store could not be closed");
        closeAll(open, failure);
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    private static Databases databases(NangoSettings.Store settings, Deque<AutoCloseable> open) {
        if (settings.dataSource() != null) {
            return PostgresStore.open(settings.dataSource());
        }
        String url = settings.jdbcUrl();
        if (url == null) {
            return SqliteStore.open(settings.dataFolder(), open);
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return PostgresStore.open(settings, url, open);
        }
        throw new NangoValidationException("jdbcUrl must begin with jdbc:postgresql: but begins with "
                + url.replaceFirst("^((?:[a-z0-9]+:){0,2}).*", "$1")
                + "; leave it out to keep the store in SQLite files in the data folder");
    }

    private static void closeAll(Deque<AutoCloseable> open, Throwable failure) {
        for (var resource = open.pollLast(); resource != null; resource = open.pollLast()) {
            try {
                resource.close();
            } catch (Exception e) {
                failure.addSuppressed(e);
            }
        }
    }
}
