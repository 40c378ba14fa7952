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
package io.github.camelnango.javascript.crypto;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/** As much of DER as wrapping a bare key in its algorithm takes. */
final class Der {
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int SEQUENCE = 0x30;
    private static final int LONG_FORM = 0x80;
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] VERSION_0 = HEX.parseHex("020100");
    /** 1.2.840.113549.1.1.1 with its NULL parameter. */
    private static final byte[] RSA = HEX.parseHex("300d06092a864886f70d0101010500");
    /** 1.2.840.10045.2.1 */
    private static final byte[] EC = HEX.parseHex("06072a8648ce3d0201");

    private Der() {}

    static byte[] pkcs8OfRsa(byte[] pkcs1) {
        return tag(SEQUENCE, VERSION_0, RSA, tag(OCTET_STRING, pkcs1));
    }

    static byte[] spkiOfRsa(byte[] pkcs1) {
        return tag(SEQUENCE, RSA, tag(BIT_STRING, new byte[1], pkcs1));
    }

    /** The curve's name stands inside of the key and has to come in front of it. */
    static byte[] pkcs8OfEc(byte[] sec1) {
        return tag(SEQUENCE, VERSION_0, tag(SEQUENCE, EC, curve(sec1)), tag(OCTET_STRING, sec1));
    }

    private static byte[] curve(byte[] sec1) {
        int at = contentAt(sec1, 0);
        while (at < sec1.length) {
            int content = contentAt(sec1, at);
            int end = content + length(sec1, at);
            if ((sec1[at] & 0xff) == 0xa0) {
                return Arrays.copyOfRange(sec1, content, end);
            }
            at = end;
        }
        throw new IllegalArgumentException("The EC key does not name its curve");
    }

    private static int contentAt(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        return at + 2 + (first < LONG_FORM ? 0 : first - LONG_FORM);
    }

    private static int length(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        int length = first < LONG_FORM ? first : 0;
        for (int i = at + 2; i < contentAt(der, at); i++) {
            length = (length << Byte.SIZE) | (der[i] & 0xff);
        }
        return length;
    }

    static byte[] tag(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (length < LONG_FORM) {
            out.write(length);
        } else if (length <= 0xff) {
            out.write(LONG_FORM + 1);
            out.write(length);
        } else {
            out.write(LONG_FORM + 2);
            out.write(length >> Byte.SIZE);
            out.write(length);
        }
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
