package io.github.camelnango.javascript;

import io.github.camelnango.javascript.graaljs.OpenContexts;

class GraalIsolationTest extends IsolationContract {
    @Override
    String engine() {
        return "graaljs";
    }

    @Override
    int openIsolates() {
        return OpenContexts.count();
    }
}
