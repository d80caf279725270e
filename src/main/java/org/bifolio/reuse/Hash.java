package org.bifolio.reuse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bifolio.content.IssuerOutline;

/** The first half of a SHA-256: what has the same hash has the same content. */
public record Hash(long high, long low) {
    private static final long PIECE_BYTES = 1 << 16;
    private static final MessageDigest SHA_256 = lookUp();

    /** Puts a hash together from what something follows from, each piece kept apart from the next. */
    public static final class Builder {
        private final MessageDigest digest = sha256();
        private final byte[] eight = new byte[Long.BYTES];

        public Builder add(String text) {
            return add(text.getBytes(StandardCharsets.UTF_8));
        }

        public Builder add(byte[] bytes) {
            add(bytes.length);
            digest.update(bytes);
            return this;
        }

        public Builder add(Hash hash) {
            return add(hash.high).add(hash.low);
        }

        public Builder add(IssuerOutline outline) {
            return add(Codec.hash(outline));
        }

        public Builder add(long number) {
            for (int i = 0; i < Long.BYTES; i++) {
                eight[i] = (byte) (number >>> 8 * (Long.BYTES - 1 - i));
            }
            digest.update(eight);
            return this;
        }

        public Hash hash() {
            return first(digest.digest());
        }
    }

    static Hash of(byte[] content) {
        return first(sha256().digest(content));
    }

    /** The same as of its bytes, a piece at a time: a file may be larger than memory. */
    static Hash of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] piece = new byte[(int) Math.max(1, Math.min(PIECE_BYTES, Files.size(file)))];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return first(digest.digest());
    }

    /** @param name what kind of thing it is, so that two of different kinds never have the same hash */
    public static Builder builder(String name) {
        return new Builder().add(name);
    }

    private static Hash first(byte[] digest) {
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        return new Hash(bytes.getLong(), bytes.getLong());
    }

    /** A copy: to look an algorithm up costs more than to hash a short text. */
    private static MessageDigest sha256() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Expected a digest that can be copied", e);
        }
    }

    private static MessageDigest lookUp() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(high);
        out.writeLong(low);
    }

    static Hash read(DataInput in) throws IOException {
        return new Hash(in.readLong(), in.readLong());
    }
}
