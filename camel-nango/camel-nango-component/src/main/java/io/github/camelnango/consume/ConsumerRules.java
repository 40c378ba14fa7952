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
package io.github.camelnango.consume;

import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.consume.ConsumerOptions.OnDeliveryFailure;

/** Which values of a consumer's options go together. */
final class ConsumerRules {

    private ConsumerRules() {}

    static void check(ConsumerOptions options) {
        int maxRecords = options.getMaxRecords();
        require(
                maxRecords >= 1 && maxRecords <= 10_000,
                "maxRecords must be between 1 and 10000, but is " + maxRecords);
        require(
                options.getMaxRunRecords() >= 1,
                "maxRunRecords must be 1 or more, but is " + options.getMaxRunRecords());
        require(
                options.getDeliveryAttempts() >= 1,
                "deliveryAttempts must be 1 or more, but is " + options.getDeliveryAttempts());
        checkDeadLetter(options);
        checkTransactions(options);
    }

    private static void checkDeadLetter(ConsumerOptions options) {
        boolean wanted = options.getOnDeliveryFailure() == OnDeliveryFailure.deadLetter;
        boolean named = options.getDeadLetterUri() != null;
        require(named || !wanted, "onDeliveryFailure=deadLetter needs the option deadLetterUri, such as direct:failed");
        require(
                wanted || !named,
                "deadLetterUri needs onDeliveryFailure=deadLetter, but that is " + options.getOnDeliveryFailure());
    }

    private static void checkTransactions(ConsumerOptions options) {
        boolean managed = options.getTransactionManager() != null;
        require(
                managed || !options.isTransacted(),
                "transacted=true needs the option transactionManager, such as #txManager");
        require(
                options.isTransacted() || !managed,
                "transactionManager needs transacted=true; leave it out if positions are to be stored outside of"
                        + " transactions");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new NangoValidationException(message);
        }
    }
}
