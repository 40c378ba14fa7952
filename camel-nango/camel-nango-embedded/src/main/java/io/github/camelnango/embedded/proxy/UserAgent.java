package io.github.camelnango.embedded.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Our name in requests: {@code camel-nango/<version>}. */
final class UserAgent {
    static final String NAME = "camel-nango/" + version();

    private UserAgent() {}

    private static String version() {
        String file = "/META-INF/maven/io.github.camelnango/camel-nango-embedded/pom.properties";
        try (InputStream stream = UserAgent.class.getResourceAsStream(file)) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "dev");
        } catch (IOException e) {
            return "dev";
        }
    }
}
