package io.github.camelnango.javascript;

class V8IsolationTest extends IsolationContract {
    @Override
    String engine() {
        return "v8";
    }
}
