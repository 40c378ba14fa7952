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
package io.github.camelnango.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherCommandsTest {
    @TempDir
    Path folder;

    @Test
    void listsFunctionsWithWhatGoesInAndComesOut() {
        Ran.command("new", "sync", "acme", "items", "-d", folder);
        Ran.command("new", "action", "acme", "add-item", "-d", folder);

        Ran ran = Ran.command("list", folder);

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("acme/add-item({ name: string }): { id: string, name: string }")
                .contains("acme/items, every hour: Items { id: string, name: string, updated_at: string }");
        assertThat(Ran.command("list", "--json", folder).out()).contains("\"schemas\"");
    }

    @Test
    void aListOfNothingIsRefusedWithTheLayoutThatIsExpected() throws IOException {
        Path flat = Files.createDirectories(folder.resolve("syncs"));
        Files.writeString(flat.resolve("items.ts"), "export default async function run(nango) {}");

        Ran ran = Ran.command("list", folder);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("There is no function in " + folder, "<integration>/syncs/<name>.ts");
    }

    @Test
    void aListThatAFilterEmptiesSaysSo() {
        Ran.command("new", "sync", "acme", "items", "-d", folder);

        Ran ran = Ran.command("list", "--filter", "orders", folder);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("No function in " + folder + " matches --filter orders");
    }

    @Test
    void newKeepsFilesThatAreThere() {
        Ran.command("new", "action", "acme", "add-item", "-d", folder);

        Ran ran = Ran.command("new", "action", "acme", "add-item", "-d", folder);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("exists already");
    }

    @Test
    void writesTypesForEditors() {
        assertThat(Ran.command("types", folder).status()).isZero();

        assertThat(folder.resolve("nango.d.ts")).exists().content().contains("createSync");
        assertThat(folder.resolve("tsconfig.json")).exists();
    }

    @Test
    void tellsItsVersionAndCommands() {
        assertThat(Ran.command("--version").out()).startsWith("camel-nango ");
        assertThat(Ran.command("--help").out()).contains("test", "run", "list", "types", "new");
    }
}
