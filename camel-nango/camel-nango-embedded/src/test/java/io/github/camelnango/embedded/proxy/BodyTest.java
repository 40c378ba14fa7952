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

import io.github.camelnango.api.HttpBody;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest extends ProxyTestBase {
    private static final String FORM = "application/x-www-form-urlencoded";

    private void sent(Requests request, String contentType, String text) {
        send(request);
        assertThat(provider.last().header("content-type")).isEqualTo(contentType);
        assertThat(provider.last().text()).isEqualTo(text);
    }

    private static Requests post() {
        return Requests.to("plain").method("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void objectsAreJson(String method) {
        sent(post().method(method).json("{\"a\":[1,{\"b\":null}]}"), "application/json", "{\"a\":[1,{\"b\":null}]}");
    }

    @Test
    void otherMethodsSendNoBody() {
        send(Requests.to("plain").json("{}").header("content-type", "application/json"));
        assertThat(provider.last().text()).isEmpty();
        assertThat(provider.last().headers()).doesNotContainKeys("content-type", "content-length");
    }

    @Test
    void objectsKeepTheCallersContentType() {
        sent(post().json("{}").header("content-type", "application/vnd.api+json"), "application/vnd.api+json", "{}");
    }

    @Test
    void objectsAreFormsWhenTheContentTypeSaysSo() {
        sent(
                post().header("content-type", FORM)
                        .json("{\"a\":{\"b\":\"x y\",\"c\":[1,2]},\"d\":[{\"e\":true}],\"f\":null}"),
                FORM,
                "a%5Bb%5D=x+y&a%5Bc%5D%5B%5D=1&a%5Bc%5D%5B%5D=2&d%5B0%5D%5Be%5D=true&f=");
    }

    @Test
    void formsAreSentAsForms() {
        sent(post().body(new HttpBody.Form("a=b&c=d+e")), FORM + ";charset=utf-8", "a=b&c=d+e");
    }

    @Test
    void textIsSentAsItIs() {
        sent(post().body(new HttpBody.Text("a=b")), FORM, "a=b");
        sent(post().body(new HttpBody.Text("<a/>")).header("content-type", "text/xml"), "text/xml", "<a/>");
    }

    @Test
    void textIsQuotedIfJsonIsPromisedAndItIsNone() {
        sent(
                post().body(new HttpBody.Text(" {\"a\":1}")).header("content-type", "application/json"),
                "application/json",
                "{\"a\":1}");
        sent(
                post().body(new HttpBody.Text("say \"hi\"")).header("content-type", "application/json"),
                "application/json",
                "\"say \\\"hi\\\"\"");
    }

    @Test
    void bytesAndStreamsAreRaw() {
        byte[] bytes = {0, 1, (byte) 0xff, 13, 10};
        send(post().body(new HttpBody.Bytes(bytes)).header("content-type", "image/png"));
        assertThat(provider.last().body()).isEqualTo(bytes);
        assertThat(provider.last().header("content-type")).isEqualTo("image/png");
        send(post().body(new HttpBody.Stream(new ByteArrayInputStream(bytes))));
        assertThat(provider.last().body()).isEqualTo(bytes);
        assertThat(provider.last().header("content-type")).isEqualTo("application/octet-stream");
    }

    @Test
    void multipartHasRealBoundaries() {
        send(post().body(new HttpBody.Multipart(List.of(
                        new HttpBody.Part("title", new HttpBody.Text("Über"), null, null),
                        new HttpBody.Part("file\"\r\n", new HttpBody.Bytes(new byte[] {1, 2}), "a.png", "image/png"))))
                .header("content-type", "multipart/form-data"));
        String type = provider.last().header("content-type");
        assertThat(type).startsWith("multipart/form-data; boundary=");
        String boundary = type.split("boundary=")[1];
        assertThat(provider.last().text())
                .isEqualTo("--" + boundary + "\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nÜber\r\n"
                        + "--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file%22%0D%0A\"; filename=\"a.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n\u0001\u0002\r\n--" + boundary + "--\r\n");
    }

    @Test
    void objectsAreMultipartWhenTheContentTypeSaysSo() {
        send(post().json("{\"a\":\"x\"}").header("content-type", "multipart/form-data"));
        assertThat(provider.last().text()).contains("name=\"a\"\r\n\r\nx\r\n");
    }

    @Test
    void nullIsNoBody() {
        send(post().json("null"));
        assertThat(provider.last().text()).isEmpty();
        sent(post().json("null").header("content-type", "application/json"), "application/json", "null");
    }
}
