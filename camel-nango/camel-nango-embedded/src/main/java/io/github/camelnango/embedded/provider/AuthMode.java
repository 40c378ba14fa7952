package io.github.camelnango.embedded.provider;

/** How a provider authenticates its callers: the {@code auth_mode} of a catalogue entry. */
public enum AuthMode {
    API_KEY,
    APP,
    AWS_SIGV4,
    BASIC,
    BILL,
    CUSTOM,
    INSTALL_PLUGIN,
    JWT,
    MCP_OAUTH2,
    MCP_OAUTH2_GENERIC,
    NONE,
    OAUTH1,
    OAUTH2,
    OAUTH2_CC,
    SIGNATURE,
    TBA,
    TWO_STEP
}
