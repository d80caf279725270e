package org.bifolio.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bifolio.finding.Message;

/** A workbook's file: a ZIP archive of XML parts, unpacked as it is read and never beyond a bound. */
final class Archive implements AutoCloseable {
    static final long MOST_UNPACKED = 64L << 20;

    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final ZipFile zip;
    private long unpacked;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    static Archive open(Path file) throws IOException, Unreadable {
        if (Signature.OLE2.of(first(file))) {
            throw contains(Files.readAllBytes(file), ENCRYPTED)
                    ? new Unreadable(
                            Message.of("The workbook is locked with a password."),
                            Message.of("Save it without a password."))
                    : new Unreadable(
                            Message.of("This is a workbook in the format of before 2007 (.xls)."),
                            Message.of("Open it in your spreadsheet program and save it as .xlsx."));
        }
        return new Archive(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
    }

    private static byte[] first(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Signature.LENGTH);
        }
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    /** A part by its path; some programs write names in another case. */
    Optional<InputStream> part(String path) throws IOException {
        String name = path.startsWith("/") ? path.substring(1) : path;
        Optional<? extends ZipEntry> entry = Optional.ofNullable(zip.getEntry(name))
                .or(() -> zip.stream()
                        .filter(each -> each.getName().equalsIgnoreCase(name))
                        .map(each -> (ZipEntry) each)
                        .findFirst());
        return entry.isEmpty() ? Optional.empty() : Optional.of(new Bounded(zip.getInputStream(entry.get())));
    }

    /** Thrown where an archive holds more than it should: a few bytes that unpack to gigabytes, perhaps. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what is unpacked, over all parts. */
    private final class Bounded extends FilterInputStream {
        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws TooLarge {
            unpacked += read;
            if (unpacked > MOST_UNPACKED) {
                throw new TooLarge();
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
