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
package io.github.camelnango.embedded.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoHttpException;
import io.github.camelnango.api.ProxyRequest.ResponseType;
import io.github.camelnango.api.ProxyResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ResponseTest extends ProxyTestBase {

    @Test
    void readsStatusHeadersAndJson() {
        provider.answers(FakeProvider.Reply.of(201, "{\"a\":1}", "X-Thing", "y", "Content-Type", "application/json"));
        ProxyResponse response = send(Requests.to("plain"));
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.statusText()).isEqualTo("Created");
        assertThat(response.headers().get("x-thing")).containsExactly("y");
        assertThat(json(response)).isEqualTo("{\"a\":1}");
    }

    @Test
    void jsonIsJsonWhateverItsContentType() {
        provider.answers(FakeProvider.Reply.of(200, "\uFEFF[1]", "Content-Type", "text/html"));
        assertThat(json(send(Requests.to("plain")))).isEqualTo("[1]");
    }

    @Test
    void whatIsNotStrictJsonIsText() {
        for (String text : new String[] {"<html>", "{\"a\":1} x", "{'a':1}", "NaN", "[1,]", "// c\n1", "01", " "}) {
            provider.answers(FakeProvider.Reply.of(200, text, "Content-Type", "application/json"));
            assertThat(send(Requests.to("plain")).body()).isEqualTo(new HttpBody.Text(text));
        }
    }

    @Test
    void textStaysTextAndHonoursItsCharset() {
        provider.answers(FakeProvider.Reply.of(
                200,
                "[\"é\"]".getBytes(StandardCharsets.ISO_8859_1),
                "Content-Type",
                "text/plain; charset=iso-8859-1"));
        assertThat(send(Requests.to("plain").type(ResponseType.TEXT)).body()).isEqualTo(new HttpBody.Text("[\"é\"]"));
    }

    @Test
    void bytesStayBytes() {
        byte[] bytes = {(byte) 0x89, 'P', 0, (byte) 0xff};
        provider.answers(FakeProvider.Reply.of(200, bytes, "Content-Type", "image/png"));
        HttpBody body = send(Requests.to("plain").type(ResponseType.BYTES)).body();
        assertThat(((HttpBody.Bytes) body).bytes()).isEqualTo(bytes);
    }

    @Test
    void binaryContentStaysBytesUnasked() {
        byte[] bytes = {(byte) 0x89, 'P', 0, (byte) 0xff};
        byte[] ascii = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        provider.answers(
                FakeProvider.Reply.of(200, bytes, "Content-Type", "image/png"),
                FakeProvider.Reply.of(200, bytes, "Content-Type", "text/plain; charset=utf-8"),
                FakeProvider.Reply.of(200, bytes),
                FakeProvider.Reply.of(200, ascii, "Content-Type", "application/pdf"),
                FakeProvider.Reply.of(200, "[x".getBytes(), "Content-Type", "application/octet-stream"));
        for (byte[] expected : new byte[][] {bytes, bytes, bytes, ascii, "[x".getBytes()}) {
            HttpBody body = send(Requests.to("plain")).body();
            assertThat(((HttpBody.Bytes) body).bytes()).isEqualTo(expected);
        }
    }

    @Test
    void textualTypesAndNoneAreText() {
        for (String type : new String[] {"text/html", "application/xml", "image/svg+xml", "application/x-javascript"}) {
            provider.answers(FakeProvider.Reply.of(200, "<é>", "Content-Type", type));
            assertThat(send(Requests.to("plain")).body()).isEqualTo(new HttpBody.Text("<é>"));
        }
        provider.answers(
                FakeProvider.Reply.of(200, "<é>"),
                FakeProvider.Reply.of(200, "{\"a\":1}", "Content-Type", "application/octet-stream"));
        assertThat(send(Requests.to("plain")).body()).isEqualTo(new HttpBody.Text("<é>"));
        assertThat(json(send(Requests.to("plain")))).isEqualTo("{\"a\":1}");
    }

    @Test
    void streamsAreReadByTheCaller() throws IOException {
        byte[] bytes = new byte[3_000_000];
        proxy.close();
        try {
            proxy = open(NangoSettings.Http.DEFAULTS, limit(1000), false);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        provider.answers(FakeProvider.Reply.of(200, bytes));
        HttpBody body = send(Requests.to("plain").type(ResponseType.STREAM)).body();
        try (var stream = ((HttpBody.Stream) body).stream()) {
            assertThat(stream.readAllBytes()).hasSize(bytes.length);
        }
    }

    @Test
    void decompresses() throws IOException {
        provider.answers(FakeProvider.Reply.of(200, gzip("{\"a\":1}".getBytes()), "Content-Encoding", "gzip"));
        ProxyResponse response = send(Requests.to("plain"));
        assertThat(json(response)).isEqualTo("{\"a\":1}");
        assertThat(response.headers()).doesNotContainKey("content-encoding");
    }

    @Test
    void noMoreIsReadThanTheLimitAlsoOfAGzipBomb() throws Exception {
        proxy.close();
        proxy = open(NangoSettings.Http.DEFAULTS, limit(100_000), false);
        provider.answers(
                FakeProvider.Reply.of(200, new byte[100_001]),
                FakeProvider.Reply.of(200, gzip(new byte[50_000_000]), "Content-Encoding", "gzip"),
                FakeProvider.Reply.of(200, new byte[100_000]));
        for (int i = 0; i < 2; i++) {
            NangoException failure =
                    failure(NangoException.class, Requests.to("plain").endpoint("/big?x=1"));
            assertThat(failure.getType()).isEqualTo("response_too_large");
            assertThat(failure)
                    .hasMessageContaining("GET /big of integration plain, connection acme")
                    .hasMessageContaining("100000")
                    .hasMessageContaining("maxResponseSize");
        }
        assertThat(send(Requests.to("plain").type(ResponseType.BYTES)).body()).isNotNull();
    }

    @Test
    void emptyAnswersHaveNoBody() {
        provider.answers(
                FakeProvider.Reply.of(204, ""), FakeProvider.Reply.of(200, ""), FakeProvider.Reply.of(200, ""));
        assertThat(send(Requests.to("plain")).body()).isNull();
        assertThat(send(Requests.to("plain")).body()).isNull();
        assertThat(send(Requests.to("plain").method("HEAD")).body()).isNull();
    }

    @Test
    void otherStatusesFailWithTheAnswer() {
        provider.answers(FakeProvider.Reply.of(404, "{\"error\":\"no\"}", "Retry-After", "7", "X-Y", "z"));
        NangoHttpException failure =
                failure(NangoHttpException.class, Requests.to("plain").query("secret=1"));
        assertThat(failure)
                .hasMessage("GET /things of integration plain, connection acme: provider answered 404 Not Found");
        assertThat(failure.getStatus()).isEqualTo(404);
        assertThat(failure.getStatusText()).isEqualTo("Not Found");
        assertThat(failure.getHeaders().get("x-y")).containsExactly("z");
        assertThat(((HttpBody.JsonBody) failure.getBody()).json().text()).isEqualTo("{\"error\":\"no\"}");
        assertThat(failure.getRetryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    static NangoSettings.Limits limit(long bytes) {
        return new NangoSettings.Limits(
                Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1), 1 << 20, bytes, 10);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
