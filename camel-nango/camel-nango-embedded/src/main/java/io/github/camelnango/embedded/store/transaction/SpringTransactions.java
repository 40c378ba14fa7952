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
import io.github.camelnango.embedded.store.SqlWork;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Transactions of a Spring transaction manager, which binds a connection of the store's data source to the thread. */
final class SpringTransactions implements RouteTransactions {
    private final PlatformTransactionManager manager;
    private final DataSource source;
    private final Jdbi jdbi;

    private SpringTransactions(PlatformTransactionManager manager, DataSource source) {
        this.manager = manager;
        this.source = source;
        this.jdbi = Jdbi.create(new BoundConnections(source));
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        // Its messages would show what was bound to the statement.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    static SpringTransactions of(Object manager, DataSource shared) {
        if (!(manager instanceof PlatformTransactionManager spring)) {
            throw new NangoValidationException(
                    "transactionManager must be a Spring PlatformTransactionManager, but is a "
                            + manager.getClass().getName());
        }
        var transactions = new SpringTransactions(spring, plain(shared));
        transactions.requireSameSource();
        return transactions;
    }

    /** What the manager binds connections to: it looks through such proxies as well. */
    private static DataSource plain(DataSource source) {
        return source instanceof TransactionAwareDataSourceProxy proxy && proxy.getTargetDataSource() != null
                ? proxy.getTargetDataSource()
                : source;
    }

    /** Asks a transaction itself: managers differ in what they tell of their data source. */
    private void requireSameSource() {
        TransactionStatus status = begin();
        try {
            if (!TransactionSynchronizationManager.hasResource(source)) {
                throw new NangoValidationException(
                        "transacted=true needs a transactionManager on the data source that is"
                                + " the component's dataSource, but a transaction of "
                                + manager.getClass().getName()
                                + " has no connection of it; give both the same data source");
            }
        } finally {
            manager.rollback(status);
        }
    }

    @Override
    public void run(Runnable work, SqlWork<?> last) {
        TransactionStatus status = begin();
        try {
            work.run();
            store(last);
        } catch (RuntimeException | Error e) {
            rollback(status, e);
            throw e;
        }
        try {
            manager.commit(status);
        } catch (TransactionException e) {
            throw failed(e);
        }
    }

    private TransactionStatus begin() {
        try {
            return manager.getTransaction(new DefaultTransactionDefinition());
        } catch (TransactionException e) {
            throw new NangoException(
                    "store_failed", "The transaction manager could not begin a transaction: " + e.getMessage(), e);
        }
    }

    private void store(SqlWork<?> last) {
        try (var handle = jdbi.open()) {
            last.run(handle);
        } catch (SQLException | JdbiException e) {
            throw failed(e);
        }
    }

    private void rollback(TransactionStatus status, Throwable cause) {
        try {
            manager.rollback(status);
        } catch (TransactionException e) {
            cause.addSuppressed(e);
        }
    }

    private static NangoException failed(Exception e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new NangoException("transaction_failed", "The transaction was rolled back: " + reason, e);
    }

    /** Lends the connection of the thread's transaction, which is not ours to close. */
    private record BoundConnections(DataSource source) implements ConnectionFactory {
        @Override
        public Connection openConnection() {
            return DataSourceUtils.getConnection(source);
        }

        @Override
        public void closeConnection(Connection connection) {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
