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

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** The secret that hashes of records begin with: made once, and stored encrypted. */
final class RecordSecret {
    private static final String NAME = "record_secret";
    private static final int BYTES = 32;

    private RecordSecret() {}

    static byte[] of(StoreFacts facts, Encryption encryption) {
        String stored = facts.read().get(NAME);
        if (stored == null) {
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            facts.add(NAME, Map.of(NAME, Base64.getEncoder().encodeToString(encryption.encrypt(NAME, secret))));
            // Another process may have been quicker.
            stored = facts.read().get(NAME);
        }
        return encryption.decrypt(NAME, Base64.getDecoder().decode(stored));
    }
}
