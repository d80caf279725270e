package org.bifolio.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The fonts beside this class, each opened when first drawn with; works on a machine that has none of its own. */
final class Fonts {

    private Fonts() {}

    /** Digits and Latin letters, small and quick to open: what XChart measures with. */
    static Font ascii() {
        return Ascii.FONT;
    }

    static Font regular() {
        return Regular.FONT;
    }

    static Font semiBold() {
        return SemiBold.FONT;
    }

    private static final class Ascii {
        static final Font FONT = open("NotoSansSC-Ascii.ttf");
    }

    private static final class Regular {
        static final Font FONT = open("NotoSansSC-Regular.ttf");
    }

    private static final class SemiBold {
        static final Font FONT = open("NotoSansSC-SemiBold.ttf");
    }

    private static Font open(String name) {
        Headless.prepare();
        try (InputStream in = Fonts.class.getResourceAsStream(name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(12f);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name + " is no font", e);
        }
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
                throw new UncheckedIOException(e);
            }
        }
    }
}
