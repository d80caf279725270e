package org.bifolio.bake;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.Refused;
import org.bifolio.work.Workers;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;

/**
 * Renders the documents, on all cores. JBake's own tool asks the store for all documents of a type for each one of them, one
 * after the other.
 */
final class DocumentsTool implements RenderingTool {
    private final Findings findings;
    private final ConcurrentSkipListMap<String, IOException> unwritten = new ConcurrentSkipListMap<>();

    DocumentsTool(Findings findings) {
        this.findings = findings;
    }

    @Override
    public int render(Renderer renderer, ContentStore store, JBakeConfiguration configuration) {
        List<DocumentModel> documents = List.copyOf(store.getUnrenderedContent());
        Map<DocumentModel, DocumentModel> older = new IdentityHashMap<>();
        Map<DocumentModel, DocumentModel> newer = new IdentityHashMap<>();
        link(documents, older, newer);
        AtomicInteger rendered = new AtomicInteger();
        Workers.forEach(documents, document -> {
            // a copy: its neighbours are for its own page only
            DocumentModel shown = new DocumentModel();
            shown.putAll(document);
            if (shown.remove(FreeMarkerEngine.MAKING) instanceof Supplier<?> making
                    && making.get() instanceof Page.Shown page) {
                shown.put(FreeMarkerEngine.PAGE, page.view());
                shown.setBody(page.body());
            }
            shown.setPreviousContent(forNavigation(older.get(document)));
            shown.setNextContent(forNavigation(newer.get(document)));
            rendered.addAndGet(render(renderer, shown));
        });
        documents.forEach(store::markContentAsRendered);
        tellUnwritten();
        return rendered.get();
    }

    /** A full disk or a missing permission is told once, not for each page. */
    private void tellUnwritten() {
        if (unwritten.isEmpty()) {
            return;
        }
        IOException first = unwritten.firstEntry().getValue();
        Message reason = Refused.of(first);
        int others = unwritten.size() - 1;
        findings.add(
                Code.OUTPUT_BLOCKED,
                Location.of(unwritten.firstKey()),
                others == 0
                        ? Message.of("The page cannot be written: {0}.", reason)
                        : Message.of("The page and {0} more cannot be written: {1}.", others, reason),
                Message.of("Check the output folder's permissions and the space on its disk."));
    }

    private int render(Renderer renderer, DocumentModel document) {
        try {
            renderer.render(document);
            return 1;
        } catch (FreeMarkerEngine.Reported e) {
            return 0;
        } catch (IOException e) {
            unwritten.put(document.getUri(), e);
            return 0;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Expected a finding for " + document.getUri(), e);
        }
    }

    /** In JBake's order, newest first: the published one before is the next, the one after the previous. */
    private static void link(
            List<DocumentModel> newestFirst,
            Map<DocumentModel, DocumentModel> older,
            Map<DocumentModel, DocumentModel> newer) {
        Map<String, DocumentModel> lastPublished = new HashMap<>();
        List<DocumentModel> waiting = new ArrayList<>();
        for (DocumentModel document : newestFirst) {
            if (document.getDate() == null) {
                continue;
            }
            newer.put(document, lastPublished.get(document.getType()));
            if (ModelAttributes.Status.PUBLISHED.equals(document.getStatus())) {
                waiting.stream()
                        .filter(before -> before.getType().equals(document.getType()))
                        .forEach(before -> older.put(before, document));
                waiting.removeIf(before -> before.getType().equals(document.getType()));
                lastPublished.put(document.getType(), document);
            }
            waiting.add(document);
        }
    }

    private static DocumentModel forNavigation(DocumentModel document) {
        if (document == null) {
            return null;
        }
        DocumentModel shown = new DocumentModel();
        shown.setNoExtensionUri(document.getNoExtensionUri());
        shown.setUri(document.getUri());
        shown.setTitle(document.getTitle());
        return shown;
    }

    @Override
    @Deprecated
    public int render(
            Renderer renderer,
            ContentStore store,
            File destination,
            File templates,
            CompositeConfiguration configuration)
            throws RenderingException {
        throw new UnsupportedOperationException("Expected a call with a JBakeConfiguration");
    }
}
