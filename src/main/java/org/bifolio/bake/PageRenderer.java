package org.bifolio.bake;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.model.TemplateModel;

/** JBake's renderer, except that a document's file is written once, whole, after its template has come to its end. */
final class PageRenderer extends Renderer {
    private final JBakeConfiguration configuration;
    private final FreeMarkerEngine engine;
    private final BiConsumer<String, String> baked;

    /** @param baked is given the address and the text of each page that was written; called by several threads at once */
    PageRenderer(
            ContentStore store,
            JBakeConfiguration configuration,
            FreeMarkerEngine engine,
            BiConsumer<String, String> baked) {
        super(store, configuration, engine);
        this.configuration = configuration;
        this.engine = engine;
        this.baked = baked;
    }

    @Override
    public void render(DocumentModel document) throws Exception {
        TemplateModel model = new TemplateModel();
        model.setContent(document);
        StringWriter whole = new StringWriter();
        engine.renderDocument(model, configuration.getTemplateByDocType(document.getType()), whole);
        Path file = file(document);
        String text = whole.toString();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(file, bytes);
        } catch (NoSuchFileException firstOfItsFolder) {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
        baked.accept(document.getUri(), text);
    }

    /** The document's address with the extension of its type; a draft says so in its name. */
    private Path file(DocumentModel document) {
        String uri = document.getUri();
        String stem =
                uri.substring(0, uri.lastIndexOf('.') > uri.lastIndexOf('/') ? uri.lastIndexOf('.') : uri.length());
        boolean draft = document.getStatus().equals(ModelAttributes.Status.DRAFT);
        return configuration
                .getDestinationFolder()
                .toPath()
                .resolve(stem
                        + (draft ? configuration.getDraftSuffix() : "")
                        + configuration.getOutputExtensionByDocType(document.getType()));
    }
}
