package org.bifolio.bake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bifolio.finding.Code;
import org.bifolio.finding.FileSize;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.Refused;
import org.jbake.app.Asset;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;

/** JBake's copying of {@code asset.folder} to the site's root, names as they are, and beside it the hashed assets. */
final class SiteAssets extends Asset {
    private final MemoryStore store;
    private final JBakeConfiguration configuration;
    private final SiteConfiguration site;
    private final Assets hashed;
    private final Findings findings;

    SiteAssets(
            MemoryStore store,
            JBakeConfiguration configuration,
            SiteConfiguration site,
            Assets hashed,
            Findings findings) {
        super(configuration);
        this.store = store;
        this.configuration = configuration;
        this.site = site;
        this.hashed = hashed;
        this.findings = findings;
    }

    @Override
    public void copy() {
        if (findings.all().stream().anyMatch(finding -> finding.code() == Code.OUTPUT_BLOCKED)) {
            return;
        }
        try {
            if (fit(configuration.getAssetFolder().toPath())) {
                super.copy();
            }
            hashed.write(configuration.getDestinationFolder().toPath());
        } catch (IOException e) {
            tell(e);
        }
        getErrors().forEach(this::tell);
    }

    private void tell(Throwable failure) {
        findings.add(
                Code.OUTPUT_BLOCKED,
                Location.of(site.name(configuration.getAssetFolder().toPath())),
                Message.of("An asset cannot be copied: {0}.", cause(failure)),
                Message.of("Check the permissions of both folders and the space on the disk."));
    }

    private static Object cause(Throwable failure) {
        return failure instanceof IOException refused ? Refused.of(refused) : failure;
    }

    /** Finds what of the folder cannot go out, whichever pages there are: links out of it or to nothing, pipes and devices. */
    static void check(SiteConfiguration site, Findings findings) {
        Path folder = site.assetFolder();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path file : below.toList()) {
                unfit(file, folder, site, findings);
            }
        } catch (IOException | UncheckedIOException e) {
            findings.add(
                    Code.FILE_UNREADABLE,
                    Location.of(site.name(folder)),
                    Message.of(
                            "The folder cannot be read: {0}.",
                            Refused.of(e instanceof IOException io ? io : ((UncheckedIOException) e).getCause())),
                    Message.of("Check its permissions."));
        }
    }

    private static boolean unfit(Path file, Path folder, SiteConfiguration site, Findings findings) throws IOException {
        if (!Files.exists(file)) {
            findings.add(
                    Code.FILE_UNREADABLE,
                    Location.of(site.name(file)),
                    "This is a link to nothing.",
                    "Remove it, or put the file there.");
            return true;
        } else if (FileSize.endless(file)) {
            findings.add(
                    Code.FILE_UNREADABLE,
                    Location.of(site.name(file)),
                    "This is a pipe or a device, not a file.",
                    "Put a file in its place.");
            return true;
        } else if (!file.toRealPath().startsWith(folder.toRealPath())) {
            findings.add(
                    Code.FILE_OUTSIDE,
                    Location.of(site.name(file)),
                    "This is a link to a place outside the folder.",
                    "Copy the file into it.");
            return true;
        }
        return false;
    }

    /** JBake would follow a link out of the project, read a pipe for ever, and write over a page. */
    private boolean fit(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        List<Path> files;
        try (Stream<Path> below = Files.walk(folder)) {
            files = below.toList();
        }
        boolean fit = true;
        for (Path file : files) {
            String address = folder.relativize(file).toString().replace(File.separatorChar, '/');
            if (unfit(file, folder, site, findings)) {
                fit = false;
            } else if (store.documents().stream().map(DocumentModel::getUri).anyMatch(address::equals)) {
                fit = false;
                findings.add(
                        Code.FILE_NAME,
                        Location.of(site.name(file)),
                        Message.of("The file would replace the page {0}.", address),
                        Message.of("Give it another name."));
            }
        }
        return fit;
    }
}
