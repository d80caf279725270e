package org.bifolio.bake;

import java.util.List;
import java.util.Set;
import org.jbake.model.DocumentModel;

/** What templates may ask of the content store under JBake's name {@code db}: questions, and nothing that changes it. */
public final class StoredContent {
    private final MemoryStore store;

    StoredContent(MemoryStore store) {
        this.store = store;
    }

    public List<DocumentModel> getPublishedPosts() {
        return store.getPublishedPosts();
    }

    public List<DocumentModel> getPublishedPages() {
        return store.getPublishedPages();
    }

    public List<DocumentModel> getPublishedContent(String type) {
        return store.getPublishedContent(type);
    }

    public List<DocumentModel> getAllContent(String type) {
        return store.getAllContent(type);
    }

    public List<DocumentModel> getPublishedPostsByTag(String tag) {
        return store.getPublishedPostsByTag(tag);
    }

    public List<DocumentModel> getPublishedDocumentsByTag(String tag) {
        return store.getPublishedDocumentsByTag(tag);
    }

    public Set<String> getTags() {
        return store.getTags();
    }

    public Set<String> getAllTags() {
        return store.getAllTags();
    }

    public long getPublishedCount(String type) {
        return store.getPublishedCount(type);
    }

    public long getDocumentCount(String type) {
        return store.getDocumentCount(type);
    }
}
