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
package io.github.camelnango.embedded.proxy.target;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An absolute HTTP URL, read as leniently as browsers do: what must be encoded is, {@code \} is a slash, dots are resolved
 * and the fragment is dropped. Printing it shows the origin only, as path and query may hold credentials.
 *
 * @param scheme {@code http} or {@code https}
 * @param host lower case
 * @param port the port, also when it is the scheme's own
 * @param path encoded, starts with a slash
 * @param query encoded, without {@code ?}; {@code null} for none
 */
public record Url(String scheme, String host, int port, String path, @Nullable String query) {
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?i)(https?)://([^/?#\\\\]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:@\\[\\]]+)(?::(\\d{0,5}))?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9._-]+|\\[[0-9a-f:.]+]");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    /** The URL, or nothing if the text is not an absolute HTTP URL or holds user info. */
    public static Optional<Url> parse(String text) {
        Matcher url = ABSOLUTE.matcher(text.strip());
        if (!url.matches()) {
            return Optional.empty();
        }
        Matcher authority = AUTHORITY.matcher(url.group(2));
        if (!authority.matches()) {
            return Optional.empty();
        }
        String scheme = url.group(1).toLowerCase(Locale.ROOT);
        String host = host(authority.group(1));
        int port = port(scheme, authority.group(2));
        if (!HOST.matcher(host).matches() || port < 1 || port > 65_535) {
            return Optional.empty();
        }
        String query = url.group(4) == null ? null : encode(url.group(4), false);
        return Optional.of(new Url(scheme, host, port, path(url.group(3)), query));
    }

    /** The URL that a {@code Location} header names, seen from here. */
    public Optional<Url> resolve(String location) {
        String text = location.strip();
        if (text.startsWith("//")) {
            return parse(scheme + ":" + text);
        }
        if (text.startsWith("/") || text.startsWith("\\")) {
            return parse(origin() + text);
        }
        if (text.startsWith("?")) {
            return parse(origin() + path + text);
        }
        if (SCHEME.matcher(text).matches()) {
            return parse(text);
        }
        return parse(origin() + path.substring(0, path.lastIndexOf('/') + 1) + text);
    }

    public Url withQuery(@Nullable String other) {
        // given raw: a line end or a space would end the request line, a # starts a fragment
        String encoded =
                other == null || other.isEmpty() ? null : encode(other, false).replace("#", "%23");
        return new Url(scheme, host, port, path, encoded);
    }

    public String origin() {
        return scheme + "://" + authority();
    }

    /** The host, with its port unless that is the scheme's own. */
    public String authority() {
        return host + (isDefaultPort() ? "" : ":" + port);
    }

    public boolean isDefaultPort() {
        return port == defaultPort(scheme);
    }

    /** Path and query, as they stand in the request line. */
    public String target() {
        return query == null ? path : path + "?" + query;
    }

    @Override
    public String toString() {
        return origin();
    }

    private static String host(String text) {
        if (text.startsWith("[")) {
            return text.toLowerCase(Locale.ROOT);
        }
        try {
            return IDN.toASCII(text).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static int port(String scheme, @Nullable String text) {
        return text == null || text.isEmpty() ? defaultPort(scheme) : Integer.parseInt(text);
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String path(String raw) {
        Deque<String> segments = new ArrayDeque<>();
        String[] parts = encode(raw.replace('\\', '/'), true).split("/", -1);
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].replaceAll("(?i)%2e", ".");
            boolean last = i == parts.length - 1;
            if (part.equals("..")) {
                segments.pollLast();
            } else if (!part.equals(".")) {
                segments.add(parts[i]);
                continue;
            }
            if (last) {
                segments.add("");
            }
        }
        return "/" + String.join("/", segments);
    }

    private static String encode(String text, boolean path) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '%' && !isEscape(text, i)) {
                out.append("%25");
            } else if (c > 0x20 && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0 && (path || c != '\'')) {
                out.append((char) c);
            } else {
                escape(out, c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static void escape(StringBuilder out, int codePoint) {
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(String.format("%02X", b & 0xff));
        }
    }
}
