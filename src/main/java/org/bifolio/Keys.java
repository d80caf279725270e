package org.bifolio;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bifolio.bake.SiteConfiguration;
import org.bifolio.content.IssuerOutline;
import org.bifolio.load.Drafts;
import org.bifolio.pages.SitePages;
import org.bifolio.reuse.Hash;
import org.bifolio.reuse.InputFiles;
import org.bifolio.reuse.LastBuild;
import org.bifolio.reuse.Part;

/** What the parts of a site follow from, but for the day: a part whose key is what it was is still right. */
final class Keys {
    private final InputFiles inputs;
    /** Of what every page of the site follows from, whichever issuer's it is. */
    private final Hash shared;

    private final Map<String, Hash> issuers = new ConcurrentHashMap<>();

    /** @param inputs the files at {@link #places} */
    Keys(Path root, SiteConfiguration configuration, String address, Drafts drafts, InputFiles inputs) {
        this.inputs = inputs;
        Hash.Builder hash =
                Hash.builder("shared").add(drafts.name()).add(address).add(inputs.of(SiteConfiguration.FILE));
        inputs.addTo(hash, name(root, configuration.templateFolder()));
        inputs.addFilesIn(hash, "content");
        inputs.addTo(hash, "content/concepts");
        this.shared = hash.hash();
    }

    /** The files that a site is built from, as they are now. */
    static InputFiles inputs(LastBuild last, Path root, SiteConfiguration configuration) {
        List<Path> places = List.of(
                root.resolve(SiteConfiguration.FILE),
                root.resolve("content"),
                configuration.templateFolder(),
                configuration.assetFolder());
        return last.inputs(root, places, System.currentTimeMillis() * 1_000_000);
    }

    /** How inputs name a folder. */
    static String name(Path root, Path folder) {
        return root.relativize(folder).toString().replace('\\', '/');
    }

    /** Begins the hash of something that follows from what every page does, and from more. */
    Hash.Builder with(String name) {
        return Hash.builder(name).add(shared);
    }

    /** @param around the same for all issuers of a build */
    Hash issuer(String code, Surroundings around) {
        return issuers.computeIfAbsent(code, of -> {
            Hash.Builder hash = with("issuer");
            around.addTo(hash);
            inputs.addTo(hash, "content/" + code);
            return hash.hash();
        });
    }

    /** @param issuers the parts of the issuers, in order */
    Hash front(Collection<Part> issuers, Surroundings around) {
        List<IssuerOutline> outlines =
                issuers.stream().flatMap(part -> part.outline().stream()).toList();
        List<String> shown = SitePages.shownAtHome(outlines);
        Hash.Builder hash = with("front");
        outlines.forEach(hash::add);
        boolean any = !around.pages().isEmpty(); // pages may call figures of every issuer
        issuers.stream().filter(part -> any || shown.contains(part.name())).forEach(part -> hash.add(part.base()));
        around.addTo(hash);
        inputs.addTo(hash, "content/pages");
        return hash.hash();
    }
}
