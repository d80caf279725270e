package org.bifolio.bake;

import freemarker.template.SimpleHash;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bifolio.pages.Html;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.RenderingException;
import org.jbake.template.TemplateEngineAdapter;
import org.jbake.util.DataFileUtil;

/**
 * FreeMarker behind JBake's template engine: JBake's renderer asks this for every file. Templates get JBake's names
 * ({@code content}, {@code config}, {@code version}, {@code published_posts}, …) and {@code page}, what the page shows.
 *
 * <p>It writes a whole page or nothing. JBake's own FreeMarker engine cannot be configured (no escaping, no records), and
 * truncates a page that fails.
 */
final class FreeMarkerEngine extends DelegatingTemplateEngine {
    static final String PAGE = "page";

    /** Where a document carries what makes its page, until it is rendered. */
    static final String MAKING = "bifolio.making";

    private final MemoryStore store;
    private final Templates templates;
    private final Map<String, Object> settings;

    FreeMarkerEngine(MemoryStore store, JBakeConfiguration configuration, Templates templates) {
        super(store, configuration);
        this.store = store;
        this.templates = templates;
        this.settings = settings(configuration);
    }

    /** Made once: JBake makes it for each page. Folders of the machine stay out of pages. */
    private static Map<String, Object> settings(JBakeConfiguration configuration) {
        Map<String, Object> settings = configuration.asHashMap();
        settings.values().removeIf(value -> value instanceof File);
        return Map.copyOf(settings);
    }

    @Override
    public void renderDocument(org.jbake.template.model.TemplateModel model, String template, Writer out)
            throws RenderingException {
        model.setVersion(config.getVersion());
        model.setConfig(settings);
        Optional<String> whole = templates.render(template, new PageModel(model, template), name(model));
        if (whole.isEmpty()) {
            throw new Reported(name(model));
        }
        try {
            out.write(whole.get());
        } catch (IOException e) {
            throw new RenderingException(e);
        }
    }

    /** What is being rendered: a page's address, or which of JBake's files. */
    private static String name(org.jbake.template.model.TemplateModel model) {
        DocumentModel content = model.getContent();
        if (model.getTag() != null) {
            return "the page of the tag " + model.getTag();
        }
        return content.getUri() == null ? "the " + content.getType() + " page" : content.getUri();
    }

    /** A failure that is a finding already. */
    static final class Reported extends RenderingException {
        Reported(String page) {
            super(page + " could not be rendered");
        }

        static boolean isCauseOf(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof Reported) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The names of one page; what costs a look through the store is made when it is asked for. */
    private final class PageModel implements TemplateHashModel {
        private final Map<String, Object> given;
        private final SimpleHash wrapped;
        private final TemplateEngineAdapter<TemplateModel> adapter;

        PageModel(org.jbake.template.model.TemplateModel given, String template) {
            this.given = given;
            Map<String, Object> shown = new HashMap<>(given);
            shown.put(ModelAttributes.CONTENT, content(given.getContent(), template));
            shown.put(PAGE, given.getContent().get(PAGE));
            shown.remove(ModelAttributes.RENDERER);
            shown.put(ModelAttributes.DB, new StoredContent(store));
            shown.put(ModelAttributes.DATA, new DataFileUtil(store, config.getDataFileDocType()));
            this.wrapped = new SimpleHash(shown, templates.wrapper());
            this.adapter = (key, value) -> wrap(value);
        }

        /** In a template that escapes, the body is markup already. */
        private Map<String, Object> content(DocumentModel content, String template) {
            if (content.getBody() == null || !templates.escapes(template)) {
                return content;
            }
            Map<String, Object> shown = new HashMap<>(content);
            shown.put(ModelAttributes.BODY, new Html(content.getBody()));
            return shown;
        }

        @Override
        public TemplateModel get(String key) throws TemplateModelException {
            if (key.equals(ModelAttributes.DB) || key.equals(ModelAttributes.DATA)) {
                return wrapped.get(key);
            } else if (key.equals(ModelAttributes.PUBLISHED_DATE)) {
                return wrap(latest().orElse(null));
            }
            try {
                return extractors.extractAndTransform(store, key, given, adapter);
            } catch (NoModelExtractorException e) {
                return wrapped.get(key);
            }
        }

        /** JBake gives the moment of the bake, which would differ with each; the date of the newest document does not. */
        private Optional<Date> latest() {
            return store.datedAndPublished().map(DocumentModel::getDate).max(Date::compareTo);
        }

        private TemplateModel wrap(Object value) {
            try {
                return templates.wrapper().wrap(value);
            } catch (TemplateModelException e) {
                throw new IllegalStateException("Expected something FreeMarker can show", e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
