package io.github.camelnango.embedded.proxy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.jspecify.annotations.Nullable;

/**
 * A body as it is sent.
 *
 * @param entity the content
 * @param contentType its content type; {@code null} to send none
 */
record EncodedBody(HttpEntity entity, @Nullable String contentType) {

    static EncodedBody of(byte[] bytes, @Nullable String contentType) {
        return new EncodedBody(new ByteArrayEntity(bytes, null), contentType);
    }

    static EncodedBody of(String text, @Nullable String contentType) {
        return of(text.getBytes(StandardCharsets.UTF_8), contentType);
    }

    static EncodedBody of(InputStream stream, @Nullable String contentType) {
        return new EncodedBody(new InputStreamEntity(stream, -1, null), contentType);
    }

    /** May hold credentials. */
    @Override
    public String toString() {
        return "EncodedBody[" + contentType + "]";
    }
}
