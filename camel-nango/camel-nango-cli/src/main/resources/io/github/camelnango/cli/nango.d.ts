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

/** What an integration script may import from 'nango', so that editors and `tsc` can check it. Needs the types of zod 4. */
declare module 'nango' {
    import type { z } from 'zod';

    // ---------------------------------------------------------------- values

    type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };
    type ZodShape = z.ZodType;
    type Infer<T> = T extends z.ZodType ? z.infer<T> : never;

    /** Describes one customer's metadata; `z.void()` for none. */
    type ZodMetadata = z.ZodObject | z.ZodVoid | undefined;
    /** A flat object of strings, numbers and booleans. */
    type ZodCheckpoint = z.ZodObject | undefined;
    type ZodModel = z.ZodObject;

    type MetadataOf<M> = M extends z.ZodType ? z.infer<M> : Record<string, any>;
    type CheckpointOf<C> = C extends z.ZodType ? z.infer<C> : Record<string, string | number | boolean>;

    export type HTTPMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'get' | 'post' | 'put' | 'patch' | 'delete';
    export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'off';

    // ---------------------------------------------------------------- HTTP

    export interface PaginationParams {
        limit?: number | string;
        /** Path of the list in the response; the body itself if absent. */
        response_path?: string;
        limit_name_in_request?: string;
        /** Whether paging parameters go into the body. */
        in_body?: boolean;
        /** Called after each page. */
        on_page?: (page: { nextPageParam?: string | number | undefined; response: AxiosResponse }) => void | Promise<void>;
    }
    export interface CursorPagination extends PaginationParams {
        type: 'cursor';
        cursor_path_in_response: string;
        cursor_name_in_request: string;
    }
    export interface LinkPagination extends PaginationParams {
        type: 'link';
        link_rel_in_response_header?: string;
        link_path_in_response_body?: string;
    }
    export interface OffsetPagination extends PaginationParams {
        type: 'offset';
        offset_name_in_request: string;
        offset_start_value?: number;
        offset_calculation_method?: 'per-page' | 'by-response-size';
    }
    export type Pagination = CursorPagination | LinkPagination | OffsetPagination;

    export interface UserProvidedProxyConfiguration {
        /** Path below the provider's base URL, path with query, or absolute URL on the provider's own hosts. */
        endpoint: string;
        method?: HTTPMethod;
        headers?: Record<string, string>;
        params?: string | Record<string, string | number | string[] | number[] | undefined>;
        data?: unknown;
        /** Repetitions after the first attempt. */
        retries?: number;
        /** More statuses after which to repeat. */
        retryOn?: number[] | null;
        retryHeader?: { at?: string; after?: string };
        baseUrlOverride?: string;
        decompress?: boolean;
        responseType?: 'arraybuffer' | 'blob' | 'document' | 'json' | 'text' | 'stream';
        forwardHeadersOnRedirect?: boolean;
        /** Another integration than the function's own. */
        providerConfigKey?: string;
        /** Another connection than the run's own. */
        connectionId?: string;
        paginate?: Partial<CursorPagination> | Partial<LinkPagination> | Partial<OffsetPagination>;
    }
    export type ProxyConfiguration = UserProvidedProxyConfiguration;

    export interface AxiosResponse<T = any> {
        data: T;
        status: number;
        statusText: string;
        headers: Record<string, any>;
        config: Record<string, any>;
        request?: any;
    }
    export interface AxiosError<T = any> extends Error {
        code?: string;
        isAxiosError: true;
        config?: Record<string, any>;
        request?: any;
        response?: AxiosResponse<T>;
    }

    // ---------------------------------------------------------------- connection, integration

    export type Metadata = Record<string, any>;
    export interface ConnectionTags {
        [name: string]: string;
    }
    export interface GetPublicConnection {
        id: number;
        connection_id: string;
        provider_config_key: string;
        provider: string;
        errors: { type: string; log_id: string }[];
        end_user: Record<string, any> | null;
        tags: ConnectionTags;
        metadata: Metadata | null;
        connection_config: Record<string, any>;
        webhook_url_override?: string | null;
        created_at: string;
        updated_at: string;
        last_fetched_at: string | null;
        credentials: any;
    }
    export type Connection = GetPublicConnection;
    export interface Integration {
        unique_key: string;
        provider: string;
        display_name: string;
        logo?: string;
        created_at: string;
        updated_at: string;
        webhook_url?: string | null;
        credentials?: any;
        [member: string]: any;
    }
    export interface EnvironmentVariable {
        name: string;
        value: string;
    }
    /** What `getToken` answers, by the way the connection authenticates. */
    export type Token = any;

    // ---------------------------------------------------------------- the helper

    interface RunFacts {
        readonly connectionId: string;
        readonly providerConfigKey: string;
        readonly provider?: string;
        readonly environmentId: number;
        readonly environmentName?: string;
        readonly accountId: number;
        readonly activityLogId: string;
        readonly nangoConnectionId: number;
        readonly syncConfig: Record<string, any>;
        readonly scriptType: 'sync' | 'action' | 'webhook' | 'on-event';
        readonly isCLI?: boolean;
        readonly logger: { level: LogLevel };
        readonly runnerFlags: Record<string, any>;
    }

    export class ActionError<T = unknown> extends Error {
        constructor(payload?: T);
        readonly type: string;
        readonly payload: T | undefined;
    }

    interface Helper<M, C> extends RunFacts {
        ActionError: typeof ActionError;

        proxy<T = any>(config: ProxyConfiguration): Promise<AxiosResponse<T>>;
        get<T = any>(config: Omit<ProxyConfiguration, 'method'>): Promise<AxiosResponse<T>>;
        post<T = any>(config: Omit<ProxyConfiguration, 'method'>): Promise<AxiosResponse<T>>;
        put<T = any>(config: Omit<ProxyConfiguration, 'method'>): Promise<AxiosResponse<T>>;
        patch<T = any>(config: Omit<ProxyConfiguration, 'method'>): Promise<AxiosResponse<T>>;
        delete<T = any>(config: Omit<ProxyConfiguration, 'method'>): Promise<AxiosResponse<T>>;
        paginate<T = any>(config: ProxyConfiguration): AsyncGenerator<T[], undefined, void>;
        /** A request without credentials and without repetitions. */
        uncontrolledFetch(options: {
            url: URL;
            method?: string;
            headers?: Record<string, string>;
            body?: string | null;
        }): Promise<Response>;

        getConnection(
            providerConfigKey?: string,
            connectionId?: string,
            options?: { refreshToken?: boolean; forceRefresh?: boolean; refreshGithubAppJwtToken?: boolean }
        ): Promise<Connection>;
        getToken(): Promise<Token>;
        getMetadata<T = M>(): Promise<T>;
        setMetadata(metadata: M): Promise<AxiosResponse<M>>;
        updateMetadata(metadata: Partial<M>): Promise<AxiosResponse<M>>;
        /** @deprecated use setMetadata */
        setFieldMapping(mapping: Record<string, string>): Promise<AxiosResponse<object>>;
        /** @deprecated use getMetadata */
        getFieldMapping(): Promise<Record<string, any>>;
        getIntegration(options?: { include?: ('webhook' | 'credentials')[] }): Promise<Integration>;
        getWebhookURL(): Promise<string | null | undefined>;
        getEnvironmentVariables(): Promise<EnvironmentVariable[] | null>;
        getFlowAttributes<A = object>(): A | null;

        triggerAction<In = unknown, Out = any>(
            providerConfigKey: string,
            connectionId: string,
            actionName: string,
            input?: In
        ): Promise<Out>;
        /** In the run's own connection. */
        triggerAction<In = unknown, Out = any>(actionName: string, input?: In): Promise<Out>;
        triggerSync(
            providerConfigKey: string,
            connectionId: string,
            sync: string | { name: string; variant: string },
            options?: { reset?: boolean; emptyCache?: boolean } | string | boolean
        ): Promise<void | string>;
        startSync(
            providerConfigKey: string,
            syncs: (string | { name: string; variant: string })[],
            connectionId?: string
        ): Promise<void>;

        log(message: unknown, meta?: unknown, options?: { level?: LogLevel }): Promise<void>;
        log(...values: unknown[]): Promise<void>;
        setLogger(logger: { level: LogLevel }): void;

        zodValidateInput<S extends z.ZodType>(check: {
            zodSchema: S;
            input: unknown;
        }): Promise<{ success: true; data: z.infer<S> } & z.ZodSafeParseSuccess<z.infer<S>>>;

        getCheckpoint<T = C>(): Promise<T | null>;
        saveCheckpoint(checkpoint: C): Promise<void>;
        clearCheckpoint(): Promise<void>;

        tryAcquireLock(lock: { key: string; ttlMs: number }): Promise<boolean>;
        releaseLock(lock: { key: string }): Promise<boolean>;
        releaseAllLocks(): Promise<void>;
    }

    interface RecordHelper<Models> {
        readonly syncId?: string;
        readonly syncJobId?: number;
        readonly variant: string;
        /** Start of the last successful run; undefined before it. */
        readonly lastSyncDate?: Date;
        readonly track_deletes: boolean;

        batchSave<K extends keyof Models & string>(records: Models[K][] | null, model: K): Promise<boolean>;
        /** @deprecated use batchSave */
        batchSend<K extends keyof Models & string>(records: Models[K][] | null, model: K): Promise<boolean>;
        batchUpdate<K extends keyof Models & string>(
            records: (Partial<Models[K]> & { id: string | number })[] | null,
            model: K
        ): Promise<boolean>;
        batchDelete<K extends keyof Models & string>(
            records: (Partial<Models[K]> & { id: string | number })[] | null,
            model: K
        ): Promise<boolean>;
        getRecordsByIds<I extends string | number = string, T = any>(ids: I[], model: string): Promise<Map<I, T>>;
        listRecords<T = any>(model: string, options?: { cursor?: string }): AsyncGenerator<T>;
        trackDeletesStart(model: keyof Models & string): Promise<void>;
        trackDeletesEnd(model: keyof Models & string): Promise<{ deletedKeys: string[] }>;
        /** @deprecated use trackDeletesStart and trackDeletesEnd */
        deleteRecordsFromPreviousExecutions(model: keyof Models & string): Promise<{ deletedKeys: string[] }>;
        setMergingStrategy(
            merging: { strategy: 'ignore_if_modified_after' | 'override' },
            model: keyof Models & string
        ): Promise<void>;
    }

    type ModelsOf<M> = { [K in keyof M]: Infer<M[K]> };

    export type NangoActionLocal<M = any, C = any> = Helper<M, C>;
    export type NangoSyncLocal<Models = any, M = any, C = any> = Helper<M, C> & RecordHelper<Models>;

    /** The helper of an action, as a type. */
    export interface NangoAction extends Helper<any, any> {}
    /** The helper of a sync, as a type. */
    export interface NangoSync extends Helper<any, any>, RecordHelper<Record<string, any>> {}

    // ---------------------------------------------------------------- definitions

    export interface Endpoint {
        method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
        path: string;
        group?: string;
    }
    type Awaitable<T> = T | Promise<T>;

    export interface CreateSyncProps<Models extends Record<string, ZodModel>, M extends ZodMetadata, C extends ZodCheckpoint> {
        description: string;
        version?: string;
        /** Such as `every 5 minutes`, `every hour`, `every day`; at least 30 seconds. */
        frequency: string;
        models: Models;
        endpoints?: Endpoint[];
        syncType?: 'full' | 'incremental';
        trackDeletes?: boolean;
        autoStart?: boolean;
        scopes?: string[];
        metadata?: M;
        checkpoint?: C;
        webhookSubscriptions?: string[];
        exec: (nango: NangoSyncLocal<ModelsOf<Models>, MetadataOf<M>, CheckpointOf<C>>) => Awaitable<void>;
        onWebhook?: (
            nango: NangoSyncLocal<ModelsOf<Models>, MetadataOf<M>, CheckpointOf<C>>,
            payload: any
        ) => Awaitable<void>;
    }
    export interface CreateActionProps<
        In extends z.ZodType,
        Out extends z.ZodType,
        M extends ZodMetadata,
        C extends ZodCheckpoint
    > {
        description: string;
        version?: string;
        endpoint?: Endpoint;
        input: In;
        output: Out;
        metadata?: M;
        checkpoint?: C;
        scopes?: string[];
        exec: (
            nango: NangoActionLocal<MetadataOf<M>, CheckpointOf<C>>,
            input: z.infer<In>
        ) => Awaitable<z.infer<Out>>;
    }
    export interface CreateOnEventProps<M extends ZodMetadata, C extends ZodCheckpoint> {
        description: string;
        version?: string;
        event: 'post-connection-creation' | 'pre-connection-deletion' | 'validate-connection';
        metadata?: M;
        checkpoint?: C;
        exec: (nango: NangoActionLocal<MetadataOf<M>, CheckpointOf<C>>) => Awaitable<void>;
    }

    export function createSync<
        Models extends Record<string, ZodModel>,
        M extends ZodMetadata = undefined,
        C extends ZodCheckpoint = undefined
    >(sync: CreateSyncProps<Models, M, C>): CreateSyncProps<Models, M, C> & { type: 'sync' };
    export function createAction<
        In extends z.ZodType,
        Out extends z.ZodType,
        M extends ZodMetadata = undefined,
        C extends ZodCheckpoint = undefined
    >(action: CreateActionProps<In, Out, M, C>): CreateActionProps<In, Out, M, C> & { type: 'action' };
    export function createOnEvent<M extends ZodMetadata = undefined, C extends ZodCheckpoint = undefined>(
        onEvent: CreateOnEventProps<M, C>
    ): CreateOnEventProps<M, C> & { type: 'onEvent' };
}

/** The same types under the name that some scripts import them by. */
declare module '@nangohq/runner-sdk' {
    export * from 'nango';
}

/** SOAP clients, as far as scripts may use them. */
declare module 'soap' {
    export interface Client {
        [method: string]: any;
    }
    export function createClientAsync(wsdl: string, options?: Record<string, any>, endpoint?: string): Promise<Client>;
    export class WSSecurity {
        constructor(username: string, password: string, options?: any);
    }
    export class BasicAuthSecurity {
        constructor(username: string, password: string, defaults?: any);
    }
    export class BearerSecurity {
        constructor(token: string, defaults?: any);
    }
    export const security: {
        WSSecurity: typeof WSSecurity;
        BasicAuthSecurity: typeof BasicAuthSecurity;
        BearerSecurity: typeof BearerSecurity;
    };
}

/** Zip archives in memory. */
declare module 'unzipper' {
    export interface File {
        path: string;
        type: 'File' | 'Directory';
        uncompressedSize: number;
        buffer(): Promise<Buffer>;
        stream(): NodeJS.ReadableStream;
    }
    export const Open: { buffer(data: Buffer): Promise<{ files: File[] }> };
}
