#!/bin/sh
# Builds what has changed and runs the benchmarks, or those named: mapping, action, start, due, records.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
built="$here/target/built"

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

# Java: JAVA_HOME if it is set, else the one on the PATH.
if [ -n "${JAVA_HOME:-}" ]; then
    java="$JAVA_HOME/bin/java"
    [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it."
else
    java=$(command -v java) || fail \
        "Java was not found. Install a JDK, version 17 or later (for example from https://adoptium.net)," \
        "and put it on the PATH or set JAVA_HOME."
fi
version=$("$java" -version 2>&1 | sed -n 's/^.* version "\([0-9]*\).*/\1/p' | head -n 1)
[ "${version:-0}" -ge 17 ] || fail "Java 17 or later is needed, but $java is version ${version:-unknown}."

# What the build reads: poms and main sources. A folder counts too, so that a deleted file is noticed; but not the
# folder in which the build itself makes node_modules.
changed() {
    [ -f "$built" ] || return 0
    [ -n "$(find "$root/pom.xml" "$root"/camel-nango/*/pom.xml "$root"/camel-nango/*/src/main \
        "$here/pom.xml" "$here/src/main" -name node_modules -prune -o -newer "$built" ! -name prelude -print 2>/dev/null | head -n 1)" ]
}

build() {
    [ -x "${java%/java}/javac" ] || command -v javac >/dev/null 2>&1 || fail \
        "$java is a Java runtime without a compiler. The first start builds them and needs a JDK."
    command -v npm >/dev/null 2>&1 || fail \
        "npm was not found. The build needs Node.js, version 20 or later (https://nodejs.org)."
    echo "Building camel-nango and its benchmarks (the first time this takes a few minutes) ..." >&2
    log="$here/target/build.log"
    mkdir -p "$here/target"
    rm -rf "$here/target/lib"
    touch "$built.next"
    if ! (cd "$root" && ./mvnw -q -B -DskipTests -pl camel-nango/camel-nango-benchmarks -am package) >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        fail "The build failed. All of its output: $log"
    fi
    mv "$built.next" "$built"
}

if changed; then
    build
fi

cd "$here"
# The jar, not the folder of classes: class data sharing takes no folders.
exec "$java" -cp "$(echo target/camel-nango-benchmarks-*-SNAPSHOT.jar):target/lib/*" io.github.camelnango.benchmarks.Benchmarks "$@"
