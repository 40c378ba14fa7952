package io.github.camelnango.test;

class NangoScriptTestsTest {

    @NangoScriptTests(folder = "src/test/resources/cases/passing", engine = "v8")
    void eachRecordedCaseIsATest() {}
}
