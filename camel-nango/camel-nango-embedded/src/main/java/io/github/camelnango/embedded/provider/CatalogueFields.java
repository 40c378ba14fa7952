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
package io.github.camelnango.embedded.provider;

import java.util.Set;

/** The fields of the providers.yaml format, by place: what is not here is reported as unknown. */
final class CatalogueFields {
    static final Set<String> ENTRY = Set.of(
            // every auth mode
            "display_name",
            "auth_mode",
            "installation",
            "categories",
            "docs",
            "docs_connect",
            "setup_guide_url",
            "proxy",
            "authorization_url",
            "authorization_url_skip_encode",
            "authorization_url_skip_empty",
            "authorization_url_fragment",
            "authorization_url_replacements",
            "authorization_params",
            "authorization_code_param_in_callback",
            "authorization_code_param_in_webhook",
            "access_token_url",
            "token_url",
            "token_url_skip_encode",
            "token_params",
            "refresh_params",
            "refresh_url",
            "scope_separator",
            "default_scopes",
            "available_scopes",
            "redirect_uri_metadata",
            "token_response_metadata",
            "webhook_response_metadata",
            "token_expiration_buffer",
            "webhook_routing_script",
            "webhook_user_defined_secret",
            "webhook_allowed_query_params",
            "post_connection_script",
            "pre_connection_deletion_script",
            "credentials_verification_script",
            "connection_configuration",
            "connection_config",
            "credentials",
            "integration_config",
            "assertion_option",
            "body_format",
            "require_client_certificate",
            "token_request_auth_method",
            // OAUTH2, CUSTOM
            "disable_pkce",
            "authorization_method",
            "alternate_access_token_response_path",
            "expires_in_unit",
            // OAUTH1
            "request_url",
            "request_params",
            "request_http_method",
            "token_http_method",
            "signature_method",
            // MCP_OAUTH2
            "client_registration",
            "registration_url",
            "registration_params",
            // JWT, TWO_STEP, SIGNATURE
            "signature",
            "token",
            "token_request_method",
            "token_headers",
            "token_response",
            "token_response_headers",
            "refresh_token_params",
            "refresh_token_headers",
            "token_expires_in_ms",
            "additional_steps",
            "assertion",
            "proxy_header_authorization",
            // INSTALL_PLUGIN
            "auth_type",
            // in Nango's own file, and without effect there
            "auth",
            "decode_url",
            "refresh_token_response_metadata");

    static final Set<String> PROXY = Set.of(
            "base_url",
            "headers",
            "query",
            "body",
            "connection_config",
            "retry",
            "decompress",
            "forward_headers_on_redirect",
            "paginate",
            "verification");

    static final Set<String> RETRY = Set.of("at", "after", "remaining", "error_code", "in_body");

    static final Set<String> PAGINATE = Set.of(
            "type",
            "cursor_name_in_request",
            "cursor_path_in_response",
            "limit_name_in_request",
            "limit",
            "link_rel_in_response_header",
            "link_path_in_response_body",
            "offset_name_in_request",
            "offset_start_value",
            "offset_calculation_method",
            "response_path",
            "in_body");

    static final Set<String> VERIFICATION = Set.of("method", "endpoints", "base_url_override", "headers", "data");

    private CatalogueFields() {}
}
