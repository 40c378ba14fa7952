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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.NangoException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What protects secrets: key file, passphrase, encryption. */
class StoreKeyTest {
    private static final String CANARY = "canary-93ab17";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void opensWithTheSamePassphraseOnly(TestDatabase database) {
        var settings = database.settings(folder);
        try (var store = settings.withPassphrase("right").open()) {
            putVariable(store, "KEY", CANARY);
        }
        assertFails(() -> settings.withPassphrase("wrong").open(), "wrong_passphrase")
                .hasMessageNotContaining("wrong one")
                .hasMessageContaining("passphrase");
        assertFails(settings::open, "wrong_passphrase");
        try (var store = settings.withPassphrase("right").open()) {
            assertThat(variable(store, "KEY")).isEqualTo(CANARY);
        }
        assertThat(folder.resolve("key.json")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void refusesAPassphraseForAStoreMadeWithoutOne(TestDatabase database) {
        var settings = database.settings(folder);
        try (var store = settings.open()) {
            putVariable(store, "KEY", CANARY);
        }
        assertFails(() -> settings.withPassphrase("new").open(), "wrong_passphrase")
                .hasMessageContaining("key.json");
        try (var store = settings.open()) {
            assertThat(variable(store, "KEY")).isEqualTo(CANARY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesToStartWithoutItsKeyFile(TestDatabase database) throws IOException {
        var settings = database.settings(folder);
        settings.open().close();
        var file = folder.resolve("key.json");
        String key = Files.readString(file);
        Files.delete(file);
        assertFails(settings::open, "store_key_missing").hasMessageContaining(file.toString());
        assertThat(file).doesNotExist();

        Files.writeString(file, "{}");
        assertFails(settings::open, "store_key_missing");
        assertThat(file).hasContent("{}");

        Files.writeString(file, key);
        settings.open().close();
    }

    @ParameterizedTest
    @EnumSource
    void refusesTheKeyFileOfAnotherStore(TestDatabase database, @TempDir Path other) throws IOException {
        var settings = database.settings(folder);
        settings.open().close();
        TestDatabase.SQLITE.settings(other).open().close();
        Files.copy(
                other.resolve("key.json"),
                folder.resolve("key.json"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertFails(settings::open, "store_key_missing").hasMessageContaining("not that of this store");
    }

    @Test
    void onlyTheOwnerMayReadTheKeyFile() throws IOException {
        TestDatabase.SQLITE.settings(folder).open().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key.json"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @EnumSource
    void doesNotDecryptWhatWasChangedOrMoved(TestDatabase database) {
        try (var store = database.settings(folder).open()) {
            var encryption = store.encryption();
            byte[] cipher = encryption.encrypt("connection/github/a", CANARY.getBytes(StandardCharsets.UTF_8));
            assertThat(encryption.decrypt("connection/github/a", cipher))
                    .asString()
                    .isEqualTo(CANARY);
            assertFails(() -> encryption.decrypt("connection/github/b", cipher), "store_tampered")
                    .hasMessageContaining("connection/github/b");
            cipher[cipher.length - 1] ^= 1;
            assertFails(() -> encryption.decrypt("connection/github/a", cipher), "store_tampered");
        }
    }

    @Test
    void secretsAreNotInTheFiles() throws IOException {
        var settings = TestDatabase.SQLITE.settings(folder).withPassphrase("pass-" + CANARY);
        try (var store = settings.open()) {
            putVariable(store, "KEY", CANARY);
            assertNoCanary();
        }
        assertNoCanary();
    }

    private void assertNoCanary() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(CANARY);
            }
        }
    }

    private static void putVariable(Store store, String name, String value) {
        byte[] cipher = store.encryption().encrypt("variable/" + name, value.getBytes(StandardCharsets.UTF_8));
        store.state()
                .write(handle ->
                        handle.execute("insert into nango_variable (name, value) values (?, ?)", name, cipher));
    }

    private static String variable(Store store, String name) {
        byte[] cipher = store.state()
                .read(handle -> handle.createQuery("select value from nango_variable where name = ?")
                        .bind(0, name)
                        .mapTo(byte[].class)
                        .one());
        return new String(store.encryption().decrypt("variable/" + name, cipher), StandardCharsets.UTF_8);
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertFails(
            ThrowingCallable call, String type) {
        return assertThatThrownBy(call).isInstanceOfSatisfying(NangoException.class, e -> assertThat(e.getType())
                .isEqualTo(type));
    }
}
