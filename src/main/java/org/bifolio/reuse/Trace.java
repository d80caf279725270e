package org.bifolio.reuse;

import java.util.List;
import org.bifolio.export.SearchPlace;

/**
 * What a page leaves in maps, indexes and checks, so that they can be made again without it.
 *
 * @param map its entry in the sitemap; empty when search engines may not list it
 * @param places what a search finds on it
 * @param ids the hashes of its anchors, in order
 * @param links those that lead to an anchor of another page
 */
public record Trace(String path, String map, List<SearchPlace> places, long[] ids, List<String> links) {}
