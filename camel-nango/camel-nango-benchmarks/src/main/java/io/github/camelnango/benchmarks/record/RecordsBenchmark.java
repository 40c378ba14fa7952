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
package io.github.camelnango.benchmarks.record;

import io.github.camelnango.benchmarks.Cost;
import io.github.camelnango.benchmarks.Product;
import io.github.camelnango.benchmarks.ProviderServer;
import io.github.camelnango.benchmarks.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records cache in PostgreSQL, with and without a passphrase, and in SQLite, beside the yardstick. */
public final class RecordsBenchmark {
    /** More records and rounds. */
    static final boolean LONG = Boolean.getBoolean("benchmarks.long");

    /** What can be measured by itself. */
    public static final List<String> PARTS = List.of("records", "discovery", "writers", "growth", "sync");

    private static final int ROUNDS = 5;
    private static final int RECORDS = LONG ? 50_000 : 20_000;

    private final Path folder;

    public RecordsBenchmark(Path folder) {
        this.folder = folder;
    }

    /**
     * Measures and prints.
     *
     * @param part one of {@link #PARTS}
     */
    public void run(String part) throws Exception {
        try (var postgres = Postgres.start()) {
            switch (part) {
                case "records" -> sizes(postgres);
                case "discovery" -> discovery(postgres);
                case "writers" -> writers(postgres);
                case "growth" -> growth(postgres);
                case "sync" -> endToEnd(postgres);
                default -> throw new IllegalArgumentException(part);
            }
        }
    }

    private void writers(Postgres postgres) throws Exception {
        Table.title("8. Eight connections at once, PostgreSQL, batches of 1000: for each record, median of " + ROUNDS);
        try (var cached = new Cached(folder("writers"), postgres.newSchema(), null)) {
            Writers.measure(cached, postgres, Batches.of(RECORDS / 10, 1_000));
        }
    }

    private void growth(Postgres postgres) throws Exception {
        Table.title("9. A dataset that grows, small records, PostgreSQL without ANALYZE");
        try (var cached = new Cached(folder("growth"), postgres.newSchema(), null)) {
            Growth.measure(cached, postgres);
        }
    }

    private void endToEnd(Postgres postgres) throws Exception {
        Table.title("10. From HTTP pages of 100 through a script on V8 into the store: for each record, median of "
                + ROUNDS);
        try (var provider = ProviderServer.start()) {
            String url = provider.read();
            try (var product = Product.started(folder("sync"), url, postgres.newSchema(), null)) {
                new EndToEnd(product, postgres).measure("PostgreSQL");
            }
            try (var product = Product.started(folder("sync-sqlite"), url, null, null)) {
                new EndToEnd(product, null).measure("SQLite");
            }
        }
    }

    private void discovery(Postgres postgres) throws Exception {
        Table.title("7. A consumer of 10000 datasets, polling each 500 ms: finding those with changes");
        try (var cached = new Cached(folder("many"), postgres.newSchema(), null)) {
            Discovery.measure("PostgreSQL", cached, postgres);
        }
        try (var cached = new Cached(folder("many-sqlite"), null, null)) {
            Discovery.measure("SQLite", cached, null);
        }
    }

    private void sizes(Postgres postgres) throws Exception {
        try (var bare = new Bare(postgres);
                var plain = new Cached(folder("plain"), postgres.newSchema(), null);
                var encrypted = new Cached(folder("encrypted"), postgres.newSchema(), "of the benchmark");
                var sqlite = new Cached(folder("sqlite"), null, null)) {
            for (int size : new int[] {100, 1_000}) {
                var batches = Batches.of(RECORDS, size);
                var rounds = new Rounds();
                for (int round = -1; round < ROUNDS; round++) {
                    if (round == 0) {
                        rounds.clear();
                    }
                    String name = "c" + size + "-" + (round + 1);
                    bare(bare, postgres, batches, name, rounds);
                    cached(plain, "PostgreSQL", postgres, batches, name, rounds);
                    cached(encrypted, "with passphrase", postgres, batches, name, rounds);
                    cached(sqlite, "SQLite", null, batches, name, rounds);
                }
                print(rounds, size);
            }
        }
    }

    private Path folder(String name) throws Exception {
        return Files.createDirectory(folder.resolve(name));
    }

    private static void bare(Bare bare, Postgres postgres, Batches batches, String name, Rounds rounds)
            throws Exception {
        int count = batches.records();
        rounds.add("COPY", Used.by(postgres, count, () -> bare.copy(name, batches.rows())));
        for (int limit : new int[] {100, 1_000}) {
            rounds.add(
                    "bare pages of " + limit, Used.by(postgres, count, expect(count, () -> bare.readAll(name, limit))));
        }
    }

    private static void cached(
            Cached cached, String where, @Nullable Postgres postgres, Batches batches, String name, Rounds rounds)
            throws Exception {
        int count = batches.records();
        var dataset = cached.dataset(name);
        rounds.add(
                where + ", insert", Used.by(postgres, count, expect(count, () -> cached.save(dataset, batches.whole())
                        .added())));
        rounds.add(where + ", unchanged", Used.by(postgres, count, expect(count, () -> cached.save(
                        dataset, batches.whole())
                .unchanged())));
        rounds.add(where + ", 10 % changed", Used.by(postgres, count, expect(count / 10, () -> cached.save(
                        dataset, batches.changed())
                .updated())));
        for (int limit : new int[] {100, 1_000}) {
            rounds.add(
                    where + ", pages of " + limit,
                    Used.by(postgres, count, expect(count, () -> cached.readAll(dataset, limit))));
        }
        cached.keep(dataset, batches.changed());
        rounds.add(
                where + ", delete outdated, none",
                Used.by(postgres, count, expect(0, () -> cached.deleteOutdated(dataset))));
        cached.keep(dataset, batches.kept());
        rounds.add(
                where + ", delete outdated, 10 %",
                Used.by(postgres, count, expect(count / 10, () -> cached.deleteOutdated(dataset))));
    }

    private interface Counted {
        int run() throws Exception;
    }

    /** A figure of work that did something else is worth nothing. */
    private static Cost.Work expect(int expected, Counted work) {
        return () -> {
            int actual = work.run();
            if (actual != expected) {
                throw new IllegalStateException("Expected " + expected + " records, but there were " + actual);
            }
        };
    }

    private static void print(Rounds rounds, int size) {
        Table.title("6. Records of " + People.person(1, 1).length() + " bytes, " + RECORDS + " in batches of " + size
                + ": for each record, median of " + ROUNDS);
        rounds.print();
        rounds.speed("PostgreSQL, insert", "COPY", "goal at least " + (size == 1_000 ? 0.5 : 0.7));
        rounds.speed("PostgreSQL, unchanged", "COPY", "goal at least 1.4");
        rounds.speed("PostgreSQL, pages of 100", "bare pages of 100", "");
        rounds.speed("PostgreSQL, pages of 1000", "bare pages of 1000", "goal at least 0.5");
        rounds.times("with passphrase, insert", "PostgreSQL, insert", "goal at most 1.3");
        for (String what : List.of("insert", "unchanged", "10 % changed", "pages of 1000", "delete outdated, 10 %")) {
            rounds.speed("SQLite, " + what, "PostgreSQL, " + what, "goal at least 1");
        }
        Table.row("WAL of an insert", rounds.median("PostgreSQL, insert", Used::walBytes), "B", "goal at most 1638");
    }
}
