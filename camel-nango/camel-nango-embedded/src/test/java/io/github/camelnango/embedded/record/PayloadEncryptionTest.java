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
package io.github.camelnango.embedded.record;

import static io.github.camelnango.embedded.record.RecordsFixture.ISSUES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.embedded.store.Store;
import io.github.camelnango.embedded.store.TestDatabase;
import io.github.camelnango.embedded.store.TestSettings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Content of records in a store that has a passphrase. */
class PayloadEncryptionTest {
    private static final String CANARY = "canary-in-a-record";
    private static final String LONG = "x".repeat(400);

    @TempDir
    Path folder;

    private RecordsFixture open(TestDatabase database, String passphrase) {
        return new RecordsFixture(settings(database).withPassphrase(passphrase));
    }

    private TestSettings settings;

    private TestSettings settings(TestDatabase database) {
        if (settings == null) {
            settings = database.settings(folder);
        }
        return settings;
    }

    private static String record(String id, String text) {
        return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}";
    }

    private static void write(RecordsFixture fixture) {
        fixture.save("[" + record("1", CANARY) + "," + record("2", CANARY + LONG) + "," + record("3", "a") + "]");
        fixture.update("[{\"id\":\"3\",\"more\":\"" + CANARY + "\"}]");
        fixture.delete("[{\"id\":\"2\"}]");
        fixture.save("[{\"no id\":\"" + CANARY + "\"}]");
    }

    @ParameterizedTest
    @EnumSource
    void noTableAndNoFileShowsContent(TestDatabase database) throws Exception {
        try (var fixture = open(database, "correct horse")) {
            write(fixture);
            assertThat(tables(fixture.store)).doesNotContain(CANARY);
        }
        assertThat(files()).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @EnumSource
    void withoutAPassphraseShortContentShows(TestDatabase database) throws Exception {
        try (var fixture = open(database, null)) {
            write(fixture);
            assertThat(tables(fixture.store)).contains(CANARY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsReadAndComparedAsWithoutAlsoAfterARestart(TestDatabase database) {
        try (var fixture = open(database, "correct horse")) {
            write(fixture);
        }
        try (var fixture = open(database, "correct horse")) {
            assertThat(fixture.changes()).isEqualTo("1 ADDED, 3 UPDATED, 2 DELETED");
            assertThat(fixture.one("1").payload()).hasToString(record("1", CANARY));
            assertThat(fixture.one("2").payload()).hasToString(record("2", CANARY + LONG));
            assertThat(String.valueOf(fixture.one("3").payload())).contains("\"text\":\"a\"", CANARY);
            assertThat(fixture.save("[{\"text\":\"" + CANARY + "\",\"id\":\"1\"}]")
                            .unchanged())
                    .isEqualTo(1);
            assertThat(fixture.records
                            .rejects(ISSUES, null, 10)
                            .records()
                            .get(0)
                            .payload())
                    .contains(CANARY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void equalContentHasAnotherHashInEachStore(TestDatabase database) {
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            settings = null;
            Path own = folder.resolve(String.valueOf(i));
            try (var fixture = new RecordsFixture(database.settings(own).withPassphrase("same"))) {
                fixture.save("[" + record("1", "yes") + "]");
                hashes.add(fixture.store.state().read(handle -> HexFormat.of()
                        .formatHex(handle.createQuery("select hash from nango_record")
                                .mapTo(byte[].class)
                                .one())));
            }
        }
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void eachFlippedBitIsDetected(TestDatabase database) {
        try (var fixture = open(database, "correct horse")) {
            fixture.save("[" + record("1", "yes") + "]");
            byte[] sealed = payload(fixture, "1");
            for (int bit = 0; bit < sealed.length * 8; bit++) {
                byte[] flipped = sealed.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                assertTampered(fixture, "1", flipped);
            }
            replace(fixture, "1", sealed);
            assertThat(fixture.one("1").payload()).hasToString(record("1", "yes"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void contentThatWasMovedToAnotherRecordIsDetected(TestDatabase database) {
        try (var fixture = open(database, "correct horse")) {
            fixture.save("[" + record("1", "yes") + "," + record("2", "not") + "]");
            assertTampered(fixture, "2", payload(fixture, "1"));
        }
    }

    private static void assertTampered(RecordsFixture fixture, String id, byte[] payload) {
        replace(fixture, id, payload);
        assertThatThrownBy(() -> fixture.records.list(ISSUES, RecordQuery.after(null, 10)))
                .isInstanceOfSatisfying(
                        NangoException.class, e -> assertThat(e.getType()).isEqualTo("store_tampered"));
    }

    private static byte[] payload(RecordsFixture fixture, String id) {
        return fixture.store.state().read(handle -> handle.createQuery(
                        "select payload from nango_record where ext_id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .one());
    }

    private static void replace(RecordsFixture fixture, String id, byte[] payload) {
        fixture.store.state().write(handle -> handle.createUpdate(
                        "update nango_record set payload = :payload where ext_id = :id")
                .bind("payload", payload)
                .bind("id", id)
                .execute());
    }

    /** All rows of all tables, bytes as Latin-1. */
    private static String tables(Store store) {
        return store.state().read(handle -> {
            var text = new StringBuilder();
            var metadata = handle.getConnection().getMetaData();
            var names = new ArrayList<String>();
            try (var tables = metadata.getTables(null, handle.getConnection().getSchema(), "nango%", null)) {
                while (tables.next()) {
                    if ("TABLE".equals(tables.getString("TABLE_TYPE"))) {
                        names.add(tables.getString("TABLE_NAME"));
                    }
                }
            }
            assertThat(names).contains("nango_record", "nango_reject");
            for (String name : names) {
                handle.createQuery("select * from " + name)
                        .map((row, context) -> {
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                Object value = row.getObject(i);
                                text.append(
                                        value instanceof byte[] bytes
                                                ? new String(bytes, StandardCharsets.ISO_8859_1)
                                                : value);
                            }
                            return name;
                        })
                        .list();
            }
            return text.toString();
        });
    }

    private String files() throws Exception {
        var all = new ByteArrayOutputStream();
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                all.write(Files.readAllBytes(path));
            }
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }
}
