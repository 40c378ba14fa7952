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
package io.github.camelnango.operation.connection;

import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Operation;

/** Deletes a connection with all that there is of it, its history too; the body says what that was. */
final class EraseConnection implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        call.reply(call.runtime().connections().erase(call.connection()));
    }
}
