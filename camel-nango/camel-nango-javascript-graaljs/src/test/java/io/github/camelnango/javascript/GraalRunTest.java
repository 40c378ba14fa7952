package io.github.camelnango.javascript;

class GraalRunTest extends RunContract {
    @Override
    String engine() {
        return "graaljs";
    }
}
