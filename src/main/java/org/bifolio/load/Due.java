package org.bifolio.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bifolio.content.Section;
import org.bifolio.content.SectionPair;

/**
 * What may be published today.
 *
 * @param drafts what becomes of the rest
 */
record Due(ValidDays days, Drafts drafts) {

    boolean is(Optional<LocalDate> from) {
        return from.isEmpty() || days.due(from.get());
    }

    boolean is(SectionPair pair) {
        return pair.sections().stream().allMatch(section -> !section.draft() && is(section.date()));
    }

    /** A pair that one of its languages holds back is left out, or both are drafts: no page is without its mirror. */
    List<SectionPair> of(List<SectionPair> pairs) {
        return drafts == Drafts.LEFT_OUT
                ? pairs.stream().filter(this::is).toList()
                : pairs.stream().map(pair -> is(pair) ? pair : asDrafts(pair)).toList();
    }

    private static SectionPair asDrafts(SectionPair pair) {
        return new SectionPair(
                pair.order(),
                pair.name(),
                pair.zh().map(Section::asDraft),
                pair.en().map(Section::asDraft));
    }
}
