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

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

class StoreTest {
    private static final String CANARY = "canary-93ab17";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsWhatWasWrittenOverARestart(TestDatabase database) {
        var settings = database.settings(folder);
        try (var store = settings.open()) {
            putVariable(store, "KEY", CANARY);
        }
        try (var store = settings.open()) {
            assertThat(variable(store, "KEY")).isEqualTo(CANARY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void undoesWorkThatFails(TestDatabase database) {
        try (var store = database.settings(folder).open()) {
            assertThatThrownBy(() -> store.state().write(handle -> {
                        handle.execute("insert into nango_store (name, value) values ('x', 'y')");
                        throw new IllegalArgumentException("mine");
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("mine");
            assertThat(facts(store)).doesNotContain("x");
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheDatabaseWhenSqlFails(TestDatabase database) {
        try (var store = database.settings(folder).open()) {
            assertFails(() -> store.state().read(handle -> handle.execute("select * from nothing")), "store_failed")
                    .hasMessageContaining(store.state().dialect().name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void errorsShowNoValues(TestDatabase database) {
        try (var store = database.settings(folder).open()) {
            String sql = "insert into nango_store (name, value) values ('environment', :value)";
            assertThatThrownBy(() -> store.state().write(handle -> handle.createUpdate(sql)
                            .bind("value", CANARY)
                            .execute()))
                    .satisfies(e ->
                            assertThat(stackTrace(e)).contains("store failed").doesNotContain(CANARY));
            assertThatThrownBy(() -> store.state().write(handle -> {
                        var batch = handle.prepareBatch(sql);
                        return batch.bind("value", CANARY)
                                .add()
                                .bind("value", CANARY)
                                .add()
                                .execute();
                    }))
                    .satisfies(e ->
                            assertThat(stackTrace(e)).contains("store failed").doesNotContain(CANARY));
        }
    }

    private static String stackTrace(Throwable e) {
        var text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource
    void refusesANewerSchema(TestDatabase database) {
        var settings = database.settings(folder);
        try (var store = settings.open()) {
            store.state()
                    .write(handle ->
                            handle.execute("insert into nango_schema_state (installed_rank, version, description,"
                                    + " type, script, checksum, installed_by, execution_time, success)"
                                    + " values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', 1, true)"));
        }
        assertFails(settings::open, "store_newer_schema").hasMessageContaining("99");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnotherEnvironment(TestDatabase database) {
        var settings = database.settings(folder);
        settings.open().close();
        assertFails(() -> settings.withEnvironment("prod").open(), "store_other_environment")
                .hasMessageContaining("'dev'")
                .hasMessageContaining("'prod'");
        settings.open().close();
    }

    @Test
    void namesWhoHoldsTheFolder() {
        var settings = TestDatabase.SQLITE.settings(folder);
        try (var store = settings.open()) {
            assertFails(settings::open, "store_locked")
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            putVariable(store, "KEY", CANARY);
        }
        settings.open().close();
    }

    @Test
    void anotherProcessIsToldWhoHoldsTheFolder() throws Exception {
        var settings = TestDatabase.SQLITE.settings(folder);
        try (var store = settings.open()) {
            // A refused attempt in this process must not give the lock away either.
            assertFails(settings::open, "store_locked");
            assertThat(openElsewhere())
                    .contains(
                            "store_locked", "process " + ProcessHandle.current().pid() + "@");
        }
        assertThat(openElsewhere()).contains("opened");
    }

    @Test
    void leavesOnlyTheDatabaseFilesBehind() throws IOException {
        TestDatabase.SQLITE.settings(folder).open().close();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("state.db", "log.db", "lock", "key.json");
        }
    }

    @Test
    void namesAFolderThatCannotBeWritten() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertFails(() -> TestDatabase.SQLITE.settings(file.resolve("data")).open(), "store_unwritable")
                .hasMessageContaining(file.resolve("data").toString())
                .hasMessageContaining("dataFolder");
    }

    @Test
    void refusesUrlsOfOtherDatabases() {
        var store = new NangoSettings.Store(folder, "jdbc:mysql://u:secret@host/db", null, null, null, null);
        assertThatThrownBy(() -> TestSettings.of(store).open())
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContaining("jdbc:mysql:")
                .hasMessageNotContaining("secret");
    }

    @Test
    void usesADataSourceOfTheUser() throws Exception {
        var source = new PGSimpleDataSource();
        source.setUrl(PostgresServer.newSchema());
        var settings = TestDatabase.SQLITE.settings(folder).withDataSource(source);
        try (var store = settings.open()) {
            putVariable(store, "KEY", CANARY);
            assertThat(variable(store, "KEY")).isEqualTo(CANARY);
        }
        try (var connection = source.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void refusesADataSourceOfAnotherDatabase() {
        var source = new org.sqlite.SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("mine.db"));
        assertThatThrownBy(() -> TestDatabase.SQLITE
                        .settings(folder)
                        .withDataSource(source)
                        .open())
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContaining("SQLite");
    }

    private String openElsewhere() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpenElsewhere.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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

    private static ArrayList<String> facts(Store store) {
        return new ArrayList<>(new StoreFacts(store.state()).read().keySet());
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertFails(
            ThrowingCallable call, String type) {
        return assertThatThrownBy(call).isInstanceOfSatisfying(NangoException.class, e -> assertThat(e.getType())
                .isEqualTo(type));
    }
}
