package io.github.camelnango.javascript;

class GraalFailureTest extends FailureContract {
    @Override
    String engine() {
        return "graaljs";
    }
}
