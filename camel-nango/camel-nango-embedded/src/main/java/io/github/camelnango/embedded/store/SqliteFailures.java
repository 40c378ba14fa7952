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
package io.github.camelnango.embedded.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Failures after which a connection must not be used again. SQLite then rolls back by itself, of which the driver knows
 * nothing: what follows would run outside of any transaction (https://www.sqlite.org/lang_transaction.html, response to
 * errors within a transaction).
 */
final class SqliteFailures implements SQLExceptionOverride {
    private static final int PRIMARY = 0xff;
    private static final Set<SQLiteErrorCode> ENDING = EnumSet.of(
            SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_IOERR,
            SQLiteErrorCode.SQLITE_NOMEM,
            SQLiteErrorCode.SQLITE_CORRUPT,
            SQLiteErrorCode.SQLITE_NOTADB,
            SQLiteErrorCode.SQLITE_CANTOPEN);

    @java.lang.Override // the interface has an Override of its own
    public Override adjudicate(SQLException e) {
        return endsTransactions(e) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }

    private static boolean endsTransactions(SQLException e) {
        return e instanceof SQLiteException sqlite
                && (ENDING.contains(SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY))
                        || String.valueOf(e.getMessage()).contains("no transaction is active"));
    }
}
