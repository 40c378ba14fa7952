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

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the store's key, or makes it on the first start. Whoever starts with another key is refused: nothing that the
 * store knows about its key is ever overwritten.
 */
final class StoreKey {
    private static final Logger LOG = LoggerFactory.getLogger(StoreKey.class);
    private static final String CHECK = "key_check";
    private static final String KEYSET = "keyset";
    private static final String DERIVATION = "derivation";

    private final StoreFacts facts;
    private final @Nullable Secret passphrase;
    private final KeyFile file;

    StoreKey(StoreFacts facts, NangoSettings.Store settings) {
        this.facts = facts;
        this.passphrase = settings.passphrase();
        this.file = new KeyFile(settings.dataFolder());
    }

    Aead open(String environment) {
        try {
            var known = facts.read();
            if (!known.containsKey(CHECK)) {
                create(environment);
                known = facts.read();
            }
            var aead = Keysets.aead(find(known));
            if (!opens(aead, environment, known.get(CHECK))) {
                throw new NangoException(
                        "store_key_missing",
                        "The key file " + file.path() + " is not that of this store. Restore the store's own key file"
                                + " from your backup: without it the stored credentials cannot be read.");
            }
            return aead;
        } catch (GeneralSecurityException e) {
            throw new NangoException("store_failed", "The store's key cannot be used", e);
        }
    }

    private KeysetHandle find(Map<String, String> known) throws GeneralSecurityException {
        String wrapped = known.get(KEYSET);
        if (wrapped == null) {
            return fromFile();
        }
        if (passphrase == null) {
            throw wrongPassphrase("The store is protected by a passphrase, but none is given."
                    + " Set the option passphrase to the one it was made with.");
        }
        var wrapping = Keysets.derive(passphrase.reveal(), known.get(DERIVATION));
        try {
            return Keysets.parseWrapped(wrapped, wrapping);
        } catch (GeneralSecurityException e) {
            throw wrongPassphrase("The passphrase is not the one that the store was made with."
                    + " Set the option passphrase to that one; nothing was changed.");
        }
    }

    private KeysetHandle fromFile() {
        if (passphrase != null) {
            throw wrongPassphrase("A passphrase is given, but the store was made without one: its key is in "
                    + file.path() + ". Remove the option passphrase; nothing was changed.");
        }
        String text = file.read()
                .orElseThrow(() -> new NangoException(
                        "store_key_missing",
                        "The key file " + file.path() + " is missing, and the store holds data that was encrypted with"
                                + " it. Restore it from your backup, or use the data folder that holds it."));
        try {
            return Keysets.parsePlain(text);
        } catch (GeneralSecurityException e) {
            throw new NangoException(
                    "store_key_missing",
                    "The key file " + file.path() + " is damaged. Restore it from your backup: without it the stored"
                            + " credentials cannot be read.",
                    e);
        }
    }

    private void create(String environment) throws GeneralSecurityException {
        if (passphrase != null) {
            var keys = Keysets.generate();
            var made = new HashMap<String, String>();
            made.put(DERIVATION, Keysets.newDerivation());
            made.put(KEYSET, Keysets.wrapped(keys, Keysets.derive(passphrase.reveal(), made.get(DERIVATION))));
            made.put(CHECK, check(keys, environment));
            facts.add(CHECK, made);
            return;
        }
        // A file without a check value is left from a first start that did not get far.
        boolean fresh = file.read().isEmpty();
        if (fresh) {
            file.create(Keysets.plain(Keysets.generate()));
        }
        boolean ours = facts.add(CHECK, Map.of(CHECK, check(fromFile(), environment)));
        if (fresh && !ours) {
            file.delete();
        } else if (ours) {
            LOG.warn(
                    "Credentials are encrypted with the key in {}. Back it up: without it they cannot be read. The"
                            + " option passphrase protects the key better.",
                    file.path());
        }
    }

    private static String check(KeysetHandle keys, String environment) throws GeneralSecurityException {
        byte[] cipher =
                new Encryption(Keysets.aead(keys), environment).encrypt(CHECK, CHECK.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(cipher);
    }

    private static boolean opens(Aead aead, String environment, String check) {
        try {
            new Encryption(aead, environment).decrypt(CHECK, Base64.getDecoder().decode(check));
            return true;
        } catch (NangoException e) {
            return false;
        }
    }

    private static NangoException wrongPassphrase(String message) {
        return new NangoException("wrong_passphrase", message);
    }
}
