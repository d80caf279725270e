package org.bifolio.bench;

import java.io.File;
import java.util.List;
import org.jbake.app.JBakeException;
import org.jbake.app.Oven;
import org.jbake.app.configuration.JBakeConfigurationFactory;

/** JBake's own oven, as its command bakes. */
final class StockJBake {
    private StockJBake() {}

    public static void main(String[] arguments) throws Exception {
        List<Throwable> errors =
                bake(new File(arguments[0]).getCanonicalFile(), new File(arguments[1]).getCanonicalFile());
        errors.forEach(Throwable::printStackTrace);
        System.exit(errors.isEmpty() ? 0 : 1);
    }

    /** What it found wrong. */
    static List<Throwable> bake(File project, File output) throws JBakeException {
        Oven oven = new Oven(new JBakeConfigurationFactory().createDefaultJbakeConfiguration(project, output, true));
        oven.bake();
        return oven.getErrors();
    }
}
