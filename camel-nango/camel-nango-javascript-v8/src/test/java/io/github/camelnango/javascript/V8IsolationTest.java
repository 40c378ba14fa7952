package io.github.camelnango.javascript;

import com.caoccao.javet.interop.V8Host;

class V8IsolationTest extends IsolationContract {
    @Override
    String engine() {
        return "v8";
    }

    @Override
    int openIsolates() {
        return V8Host.getV8Instance().getV8RuntimeCount();
    }
}
