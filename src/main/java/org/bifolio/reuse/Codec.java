package org.bifolio.reuse;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bifolio.content.Filing;
import org.bifolio.content.Headings;
import org.bifolio.content.Issuer;
import org.bifolio.content.IssuerOutline;
import org.bifolio.content.Tally;
import org.bifolio.export.SearchPlace;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Period;
import org.bifolio.finding.Code;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.prose.SectionMarks;

/** How parts and traces are written down. Only this program reads it: whatever changes here changes the program. */
final class Codec {
    private Codec() {}

    private interface Writer<T> {
        void write(T value, DataOutput out) throws IOException;
    }

    private interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    static void write(Part part, DataOutput out) throws IOException {
        out.writeUTF(part.name());
        part.key().write(out);
        part.base().write(out);
        out.writeLong(part.from().toEpochDay());
        out.writeLong(part.until().toEpochDay());
        Tally tally = part.tally();
        for (int number : new int[] {
            tally.issuers(),
            tally.filings(),
            tally.facts(),
            tally.sections(),
            tally.freePages(),
            tally.pages(),
            tally.charts()
        }) {
            out.writeInt(number);
        }
        maybe(part.outline(), Codec::outline, out);
        out.writeInt(part.members().size());
        for (Map.Entry<String, Set<String>> dimension : part.members().entrySet()) {
            out.writeUTF(dimension.getKey());
            list(List.copyOf(dimension.getValue()), Codec::text, out);
        }
        list(part.drafts(), Codec::text, out);
        list(part.warnings(), Codec::finding, out);
        list(part.files(), Codec::made, out);
    }

    static Part part(DataInput in) throws IOException {
        String name = in.readUTF();
        Hash key = Hash.read(in);
        Hash base = Hash.read(in);
        LocalDate from = LocalDate.ofEpochDay(in.readLong());
        LocalDate until = LocalDate.ofEpochDay(in.readLong());
        Tally tally = new Tally(
                in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt());
        Optional<IssuerOutline> outline = maybe(Codec::outline, in);
        Map<String, Set<String>> members = new LinkedHashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            members.put(in.readUTF(), new LinkedHashSet<>(list(Codec::text, in)));
        }
        return new Part(
                name,
                key,
                base,
                from,
                until,
                tally,
                outline,
                members,
                list(Codec::text, in),
                list(Codec::finding, in),
                list(Codec::made, in));
    }

    private static void finding(Finding finding, DataOutput out) throws IOException {
        out.writeUTF(finding.code().name());
        text(finding.at().path(), out);
        out.writeInt(finding.at().line());
        out.writeInt(finding.at().column());
        message(finding.wrong(), out);
        message(finding.right(), out);
    }

    private static Finding finding(DataInput in) throws IOException {
        return new Finding(
                Code.valueOf(in.readUTF()),
                Location.of(text(in), in.readInt(), in.readInt()),
                message(in),
                message(in));
    }

    private static void message(Message message, DataOutput out) throws IOException {
        text(message.template(), out);
        out.writeInt(message.arguments().size());
        for (Object argument : message.arguments()) {
            out.writeBoolean(argument instanceof Message);
            if (argument instanceof Message inner) {
                message(inner, out);
            } else {
                text(argument.toString(), out);
            }
        }
    }

    private static Message message(DataInput in) throws IOException {
        String template = text(in);
        Object[] arguments = new Object[in.readInt()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = in.readBoolean() ? message(in) : text(in);
        }
        return Message.of(template, arguments);
    }

    static void write(Trace trace, DataOutput out) throws IOException {
        text(trace.path(), out);
        text(trace.map(), out);
        list(trace.places(), Codec::place, out);
        ByteBuffer ids = ByteBuffer.allocate(Long.BYTES * trace.ids().length);
        ids.asLongBuffer().put(trace.ids());
        out.writeInt(trace.ids().length);
        out.write(ids.array());
        list(trace.links(), Codec::text, out);
    }

    static Trace trace(DataInput in) throws IOException {
        String path = text(in);
        String map = text(in);
        List<SearchPlace> places = list(Codec::place, in);
        long[] ids = new long[in.readInt()];
        byte[] bytes = new byte[Long.BYTES * ids.length];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asLongBuffer().get(ids);
        return new Trace(path, map, places, ids, list(Codec::text, in));
    }

    static void write(Sections sections, DataOutput out) throws IOException {
        out.writeInt(sections.files().size());
        for (Map.Entry<String, Sections.Known> file : sections.files().entrySet()) {
            SectionMarks marks = file.getValue().marks();
            text(file.getKey(), out);
            file.getValue().content().write(out);
            places(marks.calls(), out);
            places(marks.words(), out);
            places(marks.links(), out);
            out.writeInt(marks.headings());
            out.writeBoolean(marks.empty());
        }
    }

    static Sections sections(DataInput in) throws IOException {
        Sections sections = new Sections();
        for (int i = in.readInt(); i > 0; i--) {
            sections.put(
                    text(in),
                    Hash.read(in),
                    new SectionMarks(places(in), places(in), places(in), in.readInt(), in.readBoolean()));
        }
        return sections;
    }

    private static void places(int[] places, DataOutput out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * places.length);
        bytes.asIntBuffer().put(places);
        out.writeInt(places.length);
        out.write(bytes.array());
    }

    private static int[] places(DataInput in) throws IOException {
        int[] places = new int[in.readInt()];
        byte[] bytes = new byte[Integer.BYTES * places.length];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asIntBuffer().get(places);
        return places;
    }

    private static void place(SearchPlace place, DataOutput out) throws IOException {
        for (String text : List.of(place.href(), place.title(), place.heading(), place.over(), place.text())) {
            text(text, out);
        }
        boolean same = place.quotes().equals(place.text());
        out.writeBoolean(same);
        if (!same) {
            text(place.quotes(), out);
        }
    }

    private static SearchPlace place(DataInput in) throws IOException {
        SearchPlace place = new SearchPlace(text(in), text(in), text(in), text(in), text(in));
        return in.readBoolean()
                ? place
                : new SearchPlace(place.href(), place.title(), place.heading(), place.over(), place.text(), text(in));
    }

    private static void made(Made made, DataOutput out) throws IOException {
        out.writeUTF(made.path());
        made.key().write(out);
        out.writeLong(made.size());
        out.writeLong(made.modified());
    }

    private static Made made(DataInput in) throws IOException {
        return new Made(in.readUTF(), Hash.read(in), in.readLong(), in.readLong());
    }

    /** All that an outline says. */
    static Hash hash(IssuerOutline outline) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            outline(outline, out);
        } catch (IOException e) {
            throw new IllegalStateException("Memory does not fail to write", e);
        }
        return Hash.of(bytes.toByteArray());
    }

    static void outline(IssuerOutline outline, DataOutput out) throws IOException {
        Issuer issuer = outline.issuer();
        out.writeUTF(issuer.code());
        both(issuer.name(), out);
        both(issuer.legalName(), out);
        both(issuer.exchange(), out);
        text(issuer.currency(), out);
        maybe(issuer.website(), Codec::text, out);
        list(issuer.keyFigures(), Codec::text, out);
        list(outline.filings(), Codec::contents, out);
        list(outline.measures(), Codec::text, out);
    }

    private static IssuerOutline outline(DataInput in) throws IOException {
        Issuer issuer = new Issuer(
                in.readUTF(),
                both(in),
                both(in),
                both(in),
                text(in),
                maybe(Codec::text, in),
                Map.of(),
                List.of(),
                list(Codec::text, in),
                List.of());
        return new IssuerOutline(issuer, list(Codec::contents, in), list(Codec::text, in));
    }

    private static void contents(IssuerOutline.Contents contents, DataOutput out) throws IOException {
        Filing filing = contents.filing();
        out.writeUTF(filing.issuer());
        out.writeUTF(filing.id());
        both(filing.title(), out);
        both(filing.brief(), out);
        text(filing.kind(), out);
        maybe(filing.period().map(Period::id), Codec::text, out);
        maybe(filing.disclosed(), Codec::day, out);
        maybe(filing.publisher(), Codec::both, out);
        text(filing.file(), out);
        out.writeBoolean(filing.draft());
        maybe(contents.day(), Codec::day, out);
        list(
                contents.sections(),
                (title, to) -> {
                    text(title.name(), to);
                    both(title.words(), to);
                },
                out);
    }

    private static IssuerOutline.Contents contents(DataInput in) throws IOException {
        Filing filing = new Filing(
                in.readUTF(),
                in.readUTF(),
                both(in),
                both(in),
                text(in),
                maybe(Codec::text, in).flatMap(Period::parse),
                maybe(Codec::day, in),
                maybe(Codec::both, in),
                Optional.empty(),
                Headings.none(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                text(in),
                in.readBoolean());
        return new IssuerOutline.Contents(
                filing, maybe(Codec::day, in), list(from -> new IssuerOutline.Title(text(from), both(from)), in));
    }

    private static void day(LocalDate day, DataOutput out) throws IOException {
        out.writeLong(day.toEpochDay());
    }

    private static LocalDate day(DataInput in) throws IOException {
        return LocalDate.ofEpochDay(in.readLong());
    }

    private static void both(Bilingual words, DataOutput out) throws IOException {
        text(words.zh(), out);
        text(words.en(), out);
    }

    private static Bilingual both(DataInput in) throws IOException {
        return new Bilingual(text(in), text(in));
    }

    /** Of any length: {@code writeUTF} ends at 64 KB. */
    private static void text(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static <T> void maybe(Optional<T> value, Writer<T> writer, DataOutput out) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            writer.write(value.get(), out);
        }
    }

    private static <T> Optional<T> maybe(Reader<T> reader, DataInput in) throws IOException {
        return in.readBoolean() ? Optional.of(reader.read(in)) : Optional.empty();
    }

    private static <T> void list(List<T> values, Writer<T> writer, DataOutput out) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            writer.write(value, out);
        }
    }

    private static <T> List<T> list(Reader<T> reader, DataInput in) throws IOException {
        int size = in.readInt();
        List<T> values = new ArrayList<>(Math.min(size, 1 << 16));
        for (int i = 0; i < size; i++) {
            values.add(reader.read(in));
        }
        return values;
    }
}
