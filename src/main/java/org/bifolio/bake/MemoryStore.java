package org.bifolio.bake;

import java.io.File;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;

/**
 * JBake's content store without a database: the documents of one bake, in the order they were added, asked for newest first.
 * Filled by one thread, then read by many.
 */
final class MemoryStore extends ContentStore {
    private static final Comparator<DocumentModel> NEWEST_FIRST = Comparator.comparing(
                    DocumentModel::getDate, Comparator.nullsFirst(Comparator.<Date>naturalOrder()))
            .reversed();

    private final List<DocumentModel> documents = new ArrayList<>();

    MemoryStore() {
        super("memory", "bifolio");
    }

    /** JBake's crawler encodes file names, 年报.md to %E5%B9%B4%E6%8A%A5.html; here an address reads as the file does. */
    @Override
    public void addDocument(DocumentModel document) {
        document.setUri(Arrays.stream(document.getUri().split("/", -1))
                .map(MemoryStore::readable)
                .collect(Collectors.joining("/")));
        documents.add(document);
    }

    private static String readable(String name) {
        try {
            return name.contains("%") ? URLDecoder.decode(name, StandardCharsets.UTF_8) : name;
        } catch (IllegalArgumentException e) {
            return name; // a folder that is called 100%: folders are not encoded
        }
    }

    /** In the order they were added. */
    List<DocumentModel> documents() {
        return List.copyOf(documents);
    }

    /** Those with a date, published. */
    Stream<DocumentModel> datedAndPublished() {
        return documents.stream().filter(document -> isPublished(document) && document.getDate() != null);
    }

    private DocumentList<DocumentModel> newestFirst(Predicate<DocumentModel> wanted) {
        DocumentList<DocumentModel> found = new DocumentList<>();
        documents.stream().filter(wanted).sorted(NEWEST_FIRST).forEach(found::add);
        return found;
    }

    private static Predicate<DocumentModel> type(String type) {
        return document -> document.getType().equals(type);
    }

    private static boolean isPublished(DocumentModel document) {
        return ModelAttributes.Status.PUBLISHED.equals(document.getStatus());
    }

    private static boolean tagged(DocumentModel document, String tag) {
        return tags(document).contains(tag);
    }

    /** Not DocumentModel.getTags: for a document without tags it asks for a class of the database. */
    private static List<String> tags(DocumentModel document) {
        return document.get(ModelAttributes.TAGS) instanceof String[] tags ? List.of(tags) : List.of();
    }

    private DocumentList<DocumentModel> page(DocumentList<DocumentModel> all, boolean applyPaging) {
        if (!applyPaging || getStart() < 0 || getLimit() < 0) {
            return all;
        }
        DocumentList<DocumentModel> some = new DocumentList<>();
        all.stream().skip(getStart()).limit(getLimit()).forEach(some::add);
        return some;
    }

    @Override
    public DocumentList<DocumentModel> getPublishedContent(String type) {
        return newestFirst(type(type).and(MemoryStore::isPublished));
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts() {
        return getPublishedContent("post");
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
        return page(getPublishedPosts(), applyPaging);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPages() {
        return getPublishedContent("page");
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String type) {
        return newestFirst(type(type));
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String type, boolean applyPaging) {
        return page(getAllContent(type), applyPaging);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
        return newestFirst(type("post").and(MemoryStore::isPublished).and(document -> tagged(document, tag)));
    }

    @Override
    public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
        DocumentList<DocumentModel> found = new DocumentList<>();
        for (String type : DocumentTypes.getDocumentTypes()) {
            found.addAll(newestFirst(type(type).and(MemoryStore::isPublished).and(document -> tagged(document, tag))));
        }
        return found;
    }

    @Override
    public DocumentList<DocumentModel> getUnrenderedContent() {
        return newestFirst(document -> !document.getRendered());
    }

    @Override
    public DocumentList<DocumentModel> getDocumentByUri(String uri) {
        return newestFirst(document -> uri.equals(document.getSourceuri()));
    }

    @Override
    public DocumentList<DocumentModel> getDocumentStatus(String uri) {
        return getDocumentByUri(uri);
    }

    @Override
    public long getDocumentCount(String type) {
        return documents.stream().filter(type(type)).count();
    }

    @Override
    public long getPublishedCount(String type) {
        return documents.stream()
                .filter(type(type).and(MemoryStore::isPublished))
                .count();
    }

    @Override
    public Set<String> getTags() {
        return tagsOf(getPublishedPosts());
    }

    @Override
    public Set<String> getAllTags() {
        List<DocumentModel> published = new ArrayList<>();
        for (String type : DocumentTypes.getDocumentTypes()) {
            published.addAll(getPublishedContent(type));
        }
        return tagsOf(published);
    }

    /** A HashSet, as JBake has it: its order depends on the tags alone. */
    private static Set<String> tagsOf(Collection<DocumentModel> documents) {
        Set<String> all = new HashSet<>();
        documents.forEach(document -> all.addAll(tags(document)));
        return all;
    }

    @Override
    public void markContentAsRendered(DocumentModel document) {
        document.setRendered(true);
    }

    @Override
    public void deleteContent(String uri) {
        documents.removeIf(document -> uri.equals(document.getSourceuri()));
    }

    @Override
    public void deleteAllByDocType(String type) {
        documents.removeIf(type(type));
    }

    @Override
    public void startup() {
        documents.clear();
    }

    @Override
    public void close() {
        resetPagination();
    }

    @Override
    public void shutdown() {
        drop();
    }

    @Override
    public void drop() {
        documents.clear();
    }

    /** Nothing is kept from one bake to the next, so that no figure is stale. */
    @Override
    public void updateAndClearCacheIfNeeded(boolean needed, File templates) {
        documents.clear();
    }

    @Override
    public boolean isActive() {
        return true;
    }
}
