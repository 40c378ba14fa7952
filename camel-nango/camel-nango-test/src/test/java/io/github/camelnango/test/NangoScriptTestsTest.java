package io.github.camelnango.test;

class NangoScriptTestsTest {

    @NangoScriptTests(
            folder = "src/test/resources/cases/passing",
            engine = "v8",
            providers = "src/test/resources/cases/providers.yaml")
    void eachRecordedCaseIsATest() {}
}
