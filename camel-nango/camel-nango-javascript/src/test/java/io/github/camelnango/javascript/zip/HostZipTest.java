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
package io.github.camelnango.javascript.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class HostZipTest {
    private static final byte[] DATA = "abc".repeat(1000).getBytes();

    @Test
    void inflatesWhatAnArchiveHolds() {
        assertThat(inflate(deflated(DATA), DATA.length, checksum(DATA))).isEqualTo(DATA);
        assertThat(inflate(deflated(new byte[0]), 0, 0)).isEmpty();
    }

    @Test
    void takesNoMoreThanTheArchiveSaysAndNoMoreThanTheLimit() {
        assertThatThrownBy(() -> inflate(deflated(DATA), 10, checksum(DATA)))
                .hasMessageContaining("f.txt is damaged: it has not the size");
        assertThatThrownBy(() -> inflate(deflated(DATA), HostZip.MAX_BYTES + 1L, 0))
                .hasMessageContaining("at most " + HostZip.MAX_BYTES);
    }

    @Test
    void refusesWhatIsDamaged() {
        byte[] deflated = deflated(DATA);
        assertThatThrownBy(() -> inflate(Arrays.copyOf(deflated, 5), DATA.length, 0))
                .hasMessageContaining("is damaged");
        assertThatThrownBy(() -> inflate(deflated, DATA.length, 1)).hasMessageContaining("its checksum is wrong");
        assertThatThrownBy(() -> inflate("no".getBytes(), 5, 0)).hasMessageContaining("is damaged");
    }

    private static byte[] inflate(byte[] deflated, long size, long checksum) {
        var arguments = new ObjectMapper()
                .createArrayNode()
                .add(Base64.getEncoder().encodeToString(deflated))
                .add(size)
                .add(checksum)
                .add("f.txt");
        return Base64.getDecoder()
                .decode(HostZip.answer("zip.inflate", arguments).asText());
    }

    private static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(data);
        deflater.finish();
        byte[] bytes = new byte[data.length + 100];
        int length = deflater.deflate(bytes);
        deflater.end();
        return Arrays.copyOf(bytes, length);
    }

    private static long checksum(byte[] data) {
        CRC32 checksum = new CRC32();
        checksum.update(data);
        return checksum.getValue();
    }
}
