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
package io.github.camelnango.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What scripts import beside their own files, on whatever engine and with the real host. */
abstract class ModuleContract extends ScriptContract {

    private String runs(String imports, String body, String input) {
        write(
                "github/actions/do-it.ts",
                "import { createAction } from 'nango';\n" + imports
                        + "\nexport default createAction({ exec: async (nango: any, input: any) => {\n" + body
                        + "\n} });");
        return run(input);
    }

    @Test
    void theHostComputesForCrypto() {
        String body =
                """
                const text = crypto.createHash('sha256').update('a').digest('hex').slice(0, 4);
                return [text, crypto.createHmac('sha1', 'k').update('a').digest('base64url').length, crypto.randomUUID().length];
                """;
        assertThat(runs("import crypto from 'node:crypto';", body, "{}")).isEqualTo("[\"ca97\",27,36]");
    }

    @Test
    void xmlIsParsedAndBuilt() {
        String body =
                "const value = new XMLParser({ ignoreAttributes: false }).parse('<a b=\"1\"><c>2</c></a>'); return [value, new XMLBuilder().build({ x: 1 })];";
        assertThat(runs("import { XMLParser, XMLBuilder } from 'fast-xml-parser';", body, "{}"))
                .isEqualTo("[{\"a\":{\"c\":2,\"@_b\":\"1\"}},\"<x>1</x>\"]");
    }

    @Test
    void filesAreTakenOutOfAnArchive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a/b.json"));
            zip.write("[1,2]".repeat(500).getBytes());
        }
        String body =
                "const { files } = await unzipper.Open.buffer(Buffer.from(input.zip, 'base64')); return [files[0].path, (await files[0].buffer()).toString('utf8').length];";
        String input = "{\"zip\":\"" + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\"}";
        assertThat(runs("import unzipper from 'unzipper';", body, input)).isEqualTo("[\"a/b.json\",2500]");
    }

    @Test
    void aSoapClientIsMadeOfADescription() {
        String body =
                """
                const client = await soap.createClientAsync(`<?xml version="1.0"?><definitions xmlns="http://schemas.xmlsoap.org/wsdl/" targetNamespace="urn:x"><service name="S"/></definitions>`);
                client.setSecurity(new soap.WSSecurity('u', 'p'));
                return client.describe();
                """;
        assertThat(runs("import soap from 'soap';", body, "{}")).isEqualTo("{\"S\":{}}");
    }

    @Test
    void aModuleOfTheUserIsImportedByItsName() {
        write("modules/lodash-lite.ts", "export const one: number = 1;");
        write("modules/@own/texts/index.js", "import { one } from 'lodash-lite'; export default { two: one + 1 };");
        assertThat(runs(
                        "import { one } from 'lodash-lite'; import texts from '@own/texts';",
                        "return [one, texts.two];",
                        "{}"))
                .isEqualTo("[1,2]");
    }

    @Test
    void whereAMissingModuleCouldBePutIsSaid() {
        write("github/actions/do-it.ts", "import x from 'lodash';\nexport default async () => x;");
        assertThat(catchThrowable(() -> loader().load(ACTION)))
                .hasMessageContaining("do-it.ts:1:")
                .hasMessageContaining("Module 'lodash' is not allowed")
                .hasMessageContaining("modules/lodash.ts (or .js)");
    }
}
