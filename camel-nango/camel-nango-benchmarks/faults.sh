#!/bin/sh
# The long form of the fault tests: kill -9, halts at each step of a sync, random histories, a database that goes away.
# Takes hours. Writes its figures to camel-nango/camel-nango-benchmarks/target/faults.md. Arguments go to Maven, for
# example -Dtest=KillOnSqliteTest for one of them, or -Dnango.faults.seed=7 to repeat one.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
file="$here/target/faults.md"
mkdir -p "$here/target"
rm -f "$file"
cd "$here/../.."
status=0
./mvnw -q -B test -pl camel-nango/camel-nango-all -am -Dsurefire.failIfNoSpecifiedTests=false \
    -Dtest='io.github.camelnango.all.fault.*Test' \
    -Dnango.faults=long -Dnango.faults.file="$file" -Djqwik.tries.default=1000 "$@" || status=$?
[ ! -f "$file" ] || cat "$file"
exit "$status"
