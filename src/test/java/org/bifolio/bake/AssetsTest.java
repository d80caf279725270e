package org.bifolio.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bifolio.finding.Findings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AssetsTest {
    @TempDir
    Path folder;

    private BakeTesting project;

    @BeforeEach
    void project() throws IOException {
        project = new BakeTesting(folder);
    }

    private Assets assets() {
        return Assets.read(SiteConfiguration.read(project.root, new Findings()), project.findings);
    }

    @Test
    void carryAHashOfTheirContentAndAreFoundByTheirNames() throws IOException {
        project.write("templates/assets/style.css", "body {}\n")
                .write("templates/assets/icons/mark.svg", "<svg/>")
                .write("templates/root/robots.txt", "User-agent: *\n")
                .write("templates/home.ftlh", "${content.rootpath}${assets[\"style.css\"]} ${assets['icons/mark.svg']}")
                .bake(BakeTesting.generated("home", "zh/index.html", Map.of()));

        assertEquals(List.of(), project.told());
        assertEquals(
                Map.of(
                        "assets/style.a06fd7.css", "body {}\n",
                        "assets/icons/mark.d4dc56.svg", "<svg/>",
                        "robots.txt", "User-agent: *\n",
                        "zh/index.html", "../assets/style.a06fd7.css assets/icons/mark.d4dc56.svg"),
                project.files());
    }

    @Test
    void referencesFollowTheNames() throws IOException {
        project.write("templates/assets/css/style.css", """
                        @import "base.css";
                        /* url(none.png) */
                          @font-face { src: url("../fonts/a.woff2?v#x") format("woff2"), url( '../fonts/a.woff2' ); }
                        a { background: url(data:image/png;base64,AA) url(#f) url(/root.png) url(https://example.org/x.png) }
                        """)
                .write("templates/assets/css/base.css", "p {}")
                .write("templates/assets/fonts/a.woff2", "font")
                .write("templates/assets/app.js", """
                        import {b} from './js/b.js';
                        import "./js/b.js";
                        const c = await import('./js/b.js');
                        const w = new URL("./js/b.js", import.meta.url);
                        import x from 'elsewhere';
                        """)
                .write("templates/assets/js/b.js", "export const b = 1;\n");
        Assets assets = assets();
        assets.write(project.site);

        String base = name(assets, "css/base.css");
        String font = name(assets, "fonts/a.woff2");
        String b = name(assets, "js/b.js");
        assertEquals(List.of(), project.told());
        assertEquals(
                """
                @import "%s";
                @font-face { src: url("../fonts/%s?v#x") format("woff2"), url( '../fonts/%s' ); }
                a { background: url(data:image/png;base64,AA) url(#f) url(/root.png) url(https://example.org/x.png) }
                """.formatted(base, font, font),
                project.read(assets.path("css/style.css").orElseThrow()));
        assertEquals(
                """
                import {b} from './js/%s';
                import "./js/%s";
                const c = await import('./js/%s');
                const w = new URL("./js/%s", import.meta.url);
                import x from 'elsewhere';
                """.formatted(b, b, b, b), project.read(assets.path("app.js").orElseThrow()));
    }

    @Test
    void stylesLoseTheirCommentsAndIndentsAndNothingElse() throws IOException {
        project.write("templates/assets/style.css", """
                /* the palette */
                @layer base {
                  /* quiet */
                  p::after { content: "/* said */"; }

                  /*! licence */
                }
                """);
        Assets assets = assets();
        assets.write(project.site);
        assertEquals(
                "@layer base {\np::after { content: \"/* said */\"; }\n/*! licence */\n}\n",
                project.read(assets.path("style.css").orElseThrow()));
    }

    private static String name(Assets assets, String asset) {
        String path = assets.path(asset).orElseThrow();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void aChangedFileChangesTheNameOfWhatRefersToIt() throws IOException {
        project.write("templates/assets/style.css", "@import 'base.css';").write("templates/assets/base.css", "p {}");
        String before = assets().path("style.css").orElseThrow();
        project.write("templates/assets/base.css", "p { margin: 0 }");

        assertNotEquals(before, assets().path("style.css").orElseThrow());
    }

    @Test
    void tellOfReferencesThatLeadNowhereOrInACircle() throws IOException {
        project.write("templates/assets/a.css", "p {}\n  a { background: url(lgoo.svg) }")
                .write("templates/assets/b.css", "@import 'c.css';")
                .write("templates/assets/c.css", "@import 'b.css';")
                .write("templates/assets/logo.svg", "<svg/>");
        assets();

        assertEquals(
                List.of(
                        "templates/assets/a.css:2:23: There is no asset lgoo.svg. Did you mean logo.svg? [file-missing]",
                        "templates/assets/c.css:1:10: b.css refers to this file again, so that neither can have a name of its"
                                + " content. Let one of them stop referring to the other. [asset-circle]"),
                project.told());
    }

    @Test
    void tellOfABrokenEncoding() throws IOException {
        Files.createDirectories(project.root.resolve("templates/assets"));
        Files.write(project.root.resolve("templates/assets/a.css"), new byte[] {(byte) 0xc4, (byte) 0xe3});
        assets();

        assertEquals(
                List.of("templates/assets/a.css: The file is not UTF-8. Save it as UTF-8. [file-encoding]"),
                project.told());
    }

    @Test
    void aRootFileReplacesNoPageAndNoLinkLeavesTheProject() throws IOException {
        project.write("templates/root/index.html", "stray").write("secret.txt", "secret");
        Files.createSymbolicLink(project.root.resolve("templates/root/s.txt"), project.root.resolve("secret.txt"));
        Files.createDirectories(project.root.resolve("templates/assets"));
        Files.createSymbolicLink(project.root.resolve("templates/assets/s.txt"), project.root.resolve("secret.txt"));
        project.write("templates/home.ftlh", "home").bake(BakeTesting.generated("home", "index.html", Map.of()));

        assertEquals(
                List.of(
                        "templates/assets/s.txt: This is a link to a place outside the assets folder. Copy the file into it."
                                + " [file-outside]",
                        "templates/root/index.html: The file would replace the page index.html. Give it another name."
                                + " [file-name]",
                        "templates/root/s.txt: This is a link to a place outside the folder. Copy the file into it."
                                + " [file-outside]"),
                project.told());
        assertEquals(Map.of("index.html", "home"), project.files());
    }

    /** Safari before 16.4 does not run a script with a look-behind; no Safari knows a line's kind and colour in one declaration. */
    @Test
    void ourOwnSayNothingThatSafariDoesNotKnow() throws IOException {
        Pattern unknown = Pattern.compile("\\(\\?<[=!]|text-decoration: *underline +[^;]");
        List<String> found = new ArrayList<>();
        try (Stream<Path> assets = Files.list(Path.of("templates", "assets"))) {
            for (Path asset : assets.sorted().toList()) {
                unknown.matcher(Files.readString(asset))
                        .results()
                        .forEach(hit -> found.add(asset.getFileName() + ": " + hit.group()));
            }
        }
        assertEquals(List.of(), found);
    }

    /** What would be read for ever, or is not there at all. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPipeAndALinkToNothingAreTold() throws Exception {
        project.write("templates/root/robots.txt", "User-agent: *").write("templates/home.ftlh", "home");
        Path root = project.root.resolve("templates/root");
        try {
            Files.createSymbolicLink(root.resolve("b.txt"), root.resolve("nothing.txt"));
            Process making = new ProcessBuilder("mkfifo", root.resolve("a.txt").toString()).start();
            Assumptions.assumeTrue(making.waitFor(10, TimeUnit.SECONDS) && making.exitValue() == 0);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("this machine makes no links or no pipes");
        }
        project.bake(BakeTesting.generated("home", "index.html", Map.of()));

        assertEquals(
                List.of(
                        "templates/root/a.txt: This is a pipe or a device, not a file. Put a file in its place."
                                + " [file-unreadable]",
                        "templates/root/b.txt: This is a link to nothing. Remove it, or put the file there."
                                + " [file-unreadable]"),
                project.told());
    }
}
