package io.github.camelnango.javascript;

class V8FailureTest extends FailureContract {
    @Override
    String engine() {
        return "v8";
    }
}
