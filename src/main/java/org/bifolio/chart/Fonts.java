package org.bifolio.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The fonts beside this class, each opened when first drawn with; works on a machine that has none of its own. */
final class Fonts {

    private static final Map<String, Font> OPENED = new ConcurrentHashMap<>();

    private Fonts() {}

    /** Digits and Latin letters, small and quick to open: what XChart measures with. */
    static Font ascii() {
        return opened("NotoSansSC-Ascii.ttf");
    }

    static Font regular() {
        return opened("NotoSansSC-Regular.ttf");
    }

    static Font semiBold() {
        return opened("NotoSansSC-SemiBold.ttf");
    }

    private static Font opened(String name) {
        return OPENED.computeIfAbsent(name, Fonts::open);
    }

    private static Font open(String name) {
        Headless.prepare();
        try (InputStream in = Fonts.class.getResourceAsStream(name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(12f);
        } catch (IOException e) {
            throw unwritten(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name + " is no font", e);
        }
    }

    /** AWT reads fonts, and what fonts there are, from files in the folder for temporary ones. */
    private static UncheckedIOException unwritten(IOException e) {
        String reason =
                e instanceof FileSystemException file && file.getReason() != null ? file.getReason() : e.getMessage();
        FileSystemException named = new FileSystemException(System.getProperty("java.io.tmpdir"), null, reason);
        named.initCause(e);
        return new UncheckedIOException(named);
    }

    /** Keeps AWT from looking for a screen and for the machine's fonts: it fails where there is no font at all. */
    static final class Headless {
        private static final String FONTCONFIG = "sun.awt.fontconfig";

        private Headless() {}

        static synchronized void prepare() {
            if (System.getProperty("java.awt.headless") == null) {
                System.setProperty("java.awt.headless", "true");
            }
            if (System.getProperty(FONTCONFIG) == null) {
                System.setProperty(FONTCONFIG, emptyConfiguration().toString());
            }
        }

        private static Path emptyConfiguration() {
            try {
                Path file = Files.createTempFile("bifolio", ".properties");
                file.toFile().deleteOnExit();
                return Files.writeString(file, "version=1\nsequence.allfonts=default\n");
            } catch (IOException e) {
                throw unwritten(e);
            }
        }
    }
}
