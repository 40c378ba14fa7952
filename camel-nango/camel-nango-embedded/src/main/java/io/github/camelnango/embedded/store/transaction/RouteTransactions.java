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
package io.github.camelnango.embedded.store.transaction;

import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.embedded.store.Database;
import io.github.camelnango.embedded.store.SqlWork;
import javax.sql.DataSource;

/** Transactions that the user's transaction manager begins on the store's data source. Thread-safe. */
public interface RouteTransactions {

    /**
     * Begins a transaction, runs the work and then the last statements, and commits. Nothing is repeated.
     *
     * @param work runs on the calling thread, to which the transaction is bound; what it throws rolls back and passes through
     * @param last runs on the connection of the transaction
     * @throws NangoException {@code transaction_failed} if it was rolled back, {@code store_failed} if it was not begun
     */
    void run(Runnable work, SqlWork<?> last);

    /**
     * Transactions of a manager.
     *
     * @throws NangoValidationException if it is no manager that can be used, or not one of the store's data source
     */
    static RouteTransactions of(Object manager, Database database) {
        DataSource source = database.shared();
        if (!database.dialect().name().equals("PostgreSQL")) {
            throw new NangoValidationException("transacted=true is not possible with a store in "
                    + database.dialect().name() + ", whose only writer would wait for the route's transaction. Use"
                    + " PostgreSQL: set the component's dataSource to that of the transaction manager");
        }
        if (source == null) {
            throw new NangoValidationException("transacted=true is not possible with a store that is opened by jdbcUrl,"
                    + " as its connections are no one else's; set the component's dataSource to that of the transaction"
                    + " manager instead");
        }
        try {
            return SpringTransactions.of(manager, source);
        } catch (NoClassDefFoundError e) {
            throw new NangoValidationException(
                    "transactionManager must be a Spring PlatformTransactionManager, but is a "
                            + manager.getClass().getName()
                            + ", and spring-tx or spring-jdbc are not on the class path");
        }
    }
}
