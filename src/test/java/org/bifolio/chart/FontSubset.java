package org.bifolio.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * Makes the fonts beside {@link ChartPainter} and the tables that say what is in them, from the static TTFs of npm's
 * {@code @expo-google-fonts/noto-sans-sc} 0.4.3. Run it by hand, with the unpacked package and the resource folder:
 *
 * <pre>FontSubset package src/main/resources/org/bifolio/chart</pre>
 */
final class FontSubset {
    private static final List<String> TABLES =
            List.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "name", "OS/2", "post");

    /** Characters of people's and companies' names that GB 2312 left out. */
    private static final String RARE = "喆堃昇垚犇翀玥甯镕婳祎韡赟璟晞昉晔炜烜煊煜燊珺琎琰琏琮瑀瑄璘璠璿瓘甦皛睿砼碁祐祺禕竑"
            + "筠箐粲綦翊翾耿胤臻芃茚荃莙菡萱蒨蓁薷蕤虓蘅蘧衎裎覃觊訚詝赉跞轩辂逯逵遒邈邰郗郯鄢鄯酃钊钋钲钰钼铄铖铠铤铧铨铭铷锃锟锴镔镠闫闳阊阚陟"
            + "隗隽霁霈靖靓韫颀颉颢飏飔馗骁骅骋骐鲲鳐鹄鹍麟黉黻齐龑龢焱淏湉湜潼澍濛灏烔焜煒熤犟玎玘玙玚玞玠玢珅珉珏珩珣珮琇琛琨琪琬瑗瑛瑜瑭瑱璀璇璎璐璞";

    private FontSubset() {}

    public static void main(String[] args) throws IOException {
        Path from = Path.of(args[0]);
        Path to = Path.of(args[1]);
        byte[] regular = subset(from.resolve("400Regular/NotoSansSC_400Regular.ttf"), wanted());
        byte[] semiBold = subset(from.resolve("600SemiBold/NotoSansSC_600SemiBold.ttf"), wanted());
        Files.write(to.resolve("NotoSansSC-Regular.ttf"), regular);
        Files.write(to.resolve("NotoSansSC-SemiBold.ttf"), semiBold);
        BitSet digits = new BitSet();
        digits.set(' ', 0x7f);
        Files.write(
                to.resolve("NotoSansSC-Ascii.ttf"),
                subset(from.resolve("400Regular/NotoSansSC_400Regular.ttf"), digits));
        BitSet covered = covered(from.resolve("400Regular/NotoSansSC_400Regular.ttf"));
        Files.write(to.resolve("glyphs.bits"), covered.toByteArray());
        Files.writeString(
                to.resolve("advances.txt"),
                advances(
                        covered,
                        from.resolve("400Regular/NotoSansSC_400Regular.ttf"),
                        from.resolve("600SemiBold/NotoSansSC_600SemiBold.ttf")));
    }

    /** GB 2312, Latin, punctuation, arrows and signs of money and number, full-width forms, rare names. */
    private static BitSet wanted() {
        BitSet wanted = new BitSet();
        wanted.set(0x20, 0x7f);
        wanted.set(0xa0, 0x180);
        wanted.set(0x2000, 0x2070);
        wanted.set(0x20a0, 0x20c0);
        wanted.set(0x2100, 0x2153);
        wanted.set(0x2190, 0x2194);
        wanted.set(0x2200, 0x2266);
        wanted.set(0x2460, 0x2474);
        wanted.set(0x25a0, 0x25d0);
        wanted.set(0x3000, 0x3020);
        wanted.set(0xff01, 0xff5f);
        wanted.set(0xffe0, 0xffe7);
        Charset gb2312 = Charset.forName("GB2312");
        for (int row = 0xb0; row <= 0xf7; row++) {
            for (int cell = 0xa1; cell <= 0xfe; cell++) {
                new String(new byte[] {(byte) row, (byte) cell}, gb2312)
                        .codePoints()
                        .forEach(wanted::set);
            }
        }
        wanted.clear(0xfffd);
        RARE.codePoints().forEach(wanted::set);
        return wanted;
    }

    private static byte[] subset(Path font, BitSet wanted) throws IOException {
        try (TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBufferedFile(font.toFile()))) {
            TTFSubsetter subsetter = new TTFSubsetter(whole, TABLES);
            wanted.stream().forEach(subsetter::add);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        }
    }

    private static BitSet covered(Path font) throws IOException {
        try (TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBufferedFile(font.toFile()))) {
            CmapLookup glyphs = whole.getUnicodeCmapLookup();
            BitSet covered = new BitSet();
            wanted().stream().filter(c -> glyphs.getGlyphId(c) != 0).forEach(covered::set);
            return covered;
        }
    }

    /** Lines of code point, regular and semi-bold width in thousandths of the font size, for all that is not 1000 wide. */
    private static String advances(BitSet covered, Path regular, Path semiBold) throws IOException {
        StringBuilder lines = new StringBuilder();
        try (TrueTypeFont thin = new TTFParser().parse(new RandomAccessReadBufferedFile(regular.toFile()));
                TrueTypeFont thick = new TTFParser().parse(new RandomAccessReadBufferedFile(semiBold.toFile()))) {
            for (int c = covered.nextSetBit(0); c >= 0; c = covered.nextSetBit(c + 1)) {
                int a = thin.getAdvanceWidth(thin.getUnicodeCmapLookup().getGlyphId(c));
                int b = thick.getAdvanceWidth(thick.getUnicodeCmapLookup().getGlyphId(c));
                if (a != 1000 || b != 1000) {
                    lines.append(Integer.toHexString(c))
                            .append(' ')
                            .append(a)
                            .append(' ')
                            .append(b)
                            .append('\n');
                }
            }
        }
        return lines.toString();
    }
}
