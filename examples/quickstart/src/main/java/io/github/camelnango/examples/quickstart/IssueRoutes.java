package io.github.camelnango.examples.quickstart;

import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoHttpException;
import java.util.Map;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;

/** The routes of the example that are written in Java: the two destinations, and two requests. */
final class IssueRoutes extends RouteBuilder {
    private final Deliveries deliveries;

    IssueRoutes(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void configure() {
        from("direct:bugs").routeId("bugs").process(deliveries::toBugs);

        from("direct:archive")
                .routeId("archive")
                .process(deliveries::toArchive)
                .marshal()
                .json(JsonLibrary.Jackson)
                .to("file:{{quickstart.folder}}?fileName=issues.jsonl&fileExist=Append&appendChars=\\n");

        from("direct:sync-now")
                .routeId("sync-now")
                // The route "issues" may be running the sync by its schedule just now: wait for our turn.
                .onException(NangoException.class)
                .onWhen(simple("${exception.type} == 'sync_already_running'"))
                .maximumRedeliveries(3000)
                .redeliveryDelay(100)
                .retryAttemptedLogLevel(LoggingLevel.DEBUG)
                .end()
                .to("nango:sync/github/issues?operation=trigger&connectionId={{github.connection}}");

        from("direct:who-am-i")
                .routeId("who-am-i")
                .doTry()
                .to("nango:proxy/github?path=/user")
                .convertBodyTo(Map.class)
                .setBody(simple("welcome, ${body[login]}"))
                .doCatch(NangoHttpException.class)
                .setBody(simple("HTTP ${exception.status}: ${exception.message}"))
                .end();
    }
}
