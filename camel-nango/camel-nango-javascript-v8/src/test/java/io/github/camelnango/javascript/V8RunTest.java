package io.github.camelnango.javascript;

class V8RunTest extends RunContract {
    @Override
    String engine() {
        return "v8";
    }
}
