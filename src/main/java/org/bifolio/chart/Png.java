package org.bifolio.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a picture as PNG (ISO/IEC 15948), every row as its difference to the one above: large plain areas pack well, and no time
 * goes into trying the other four filters for each row.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int EIGHT_BITS = 8;
    private static final int TRUE_COLOUR = 2;
    private static final int UP = 2;

    private Png() {}

    static byte[] write(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(image));
            chunk(out, "IDAT", pixels(image));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] header(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(image.getWidth());
        out.writeInt(image.getHeight());
        out.write(new byte[] {EIGHT_BITS, TRUE_COLOUR, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] pixels(BufferedImage image) throws IOException {
        int width = image.getWidth();
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 17);
        Deflater deflater = new Deflater(5);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 15)) {
            int[] all = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
            byte[] same = new byte[1 + 3 * width];
            same[0] = UP;
            byte[] line = same.clone();
            int[] none = new int[width];
            for (int y = 0; y < image.getHeight(); y++) {
                int row = y * width;
                int[] over = y == 0 ? none : all;
                int above = y == 0 ? 0 : row - width;
                if (Arrays.equals(all, row, row + width, over, above, above + width)) {
                    out.write(same);
                    continue;
                }
                for (int x = 0, at = 1; x < width; x++) {
                    int pixel = all[row + x];
                    int before = over[above + x];
                    if (pixel == before) {
                        line[at] = 0;
                        line[at + 1] = 0;
                        line[at + 2] = 0;
                    } else {
                        line[at] = (byte) ((pixel >> 16) - (before >> 16));
                        line[at + 1] = (byte) ((pixel >> 8) - (before >> 8));
                        line[at + 2] = (byte) (pixel - before);
                    }
                    at += 3;
                }
                out.write(line);
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
