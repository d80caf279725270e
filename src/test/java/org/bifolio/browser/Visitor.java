package org.bifolio.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bifolio.DemoSite;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The demo site on a server, and a browser in front of it: started once for all tests of a run, and closed at its end. */
record Visitor(DemoSite site, PlainServer server, Browser browser) implements AutoCloseable {
    static final int SCREEN = 1280;
    /** A phone; and a screen of 1,280 pixels at 400 %. */
    static final int PHONE = 320;

    /** Hands the visitor to the tests that ask for it. */
    static final class Arrival implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Visitor.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Visitor.class))
                    .computeIfAbsent(Visitor.class, type -> arrive(), Visitor.class);
        }
    }

    private static Visitor arrive() {
        try {
            DemoSite site = DemoSite.get();
            return new Visitor(site, PlainServer.of(site.folder(), "/"), Browser.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything as a reader finds it who comes for the first time, on a wide screen. */
    void afresh() {
        browser.scripts(true)
                .line(0)
                .dark(false)
                .wide(SCREEN)
                .open("about:blank")
                .forget();
    }

    /** @param path below the site: {@code zh/688316/figures.html} */
    Browser page(String path) {
        return browser.open(server.address() + path);
    }

    @Override
    public void close() {
        browser.close();
        server.close();
    }
}
