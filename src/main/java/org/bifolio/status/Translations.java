package org.bifolio.status;

import java.util.ArrayList;
import java.util.List;
import org.bifolio.content.Project;
import org.bifolio.content.Section;
import org.bifolio.content.SectionPair;
import org.bifolio.content.SiteText;

/**
 * How far sections and pages stand in both languages, and say the same.
 *
 * @param pairs how many stand in both
 * @param untranslated files of those whose other language is missing
 * @param behind files of those whose other language has changed since both were confirmed
 * @param unconfirmed those in both that nobody has confirmed to say the same, as {@link ProjectStatus#name} names them
 */
record Translations(int pairs, List<String> untranslated, List<String> behind, List<String> unconfirmed) {

    static Translations of(Project project, Confirmed confirmed) {
        List<String> untranslated = new ArrayList<>();
        List<String> behind = new ArrayList<>();
        List<String> unconfirmed = new ArrayList<>();
        int pairs = 0;
        for (SectionPair pair : project.texts().stream().map(SiteText::pair).toList()) {
            List<Section> both = pair.sections();
            if (both.size() == 1) {
                untranslated.add(both.get(0).file());
                continue;
            }
            pairs++;
            Section zh = both.get(0);
            Section en = both.get(1);
            boolean known = confirmed.knows(zh) && confirmed.knows(en);
            if (known && confirmed.unchanged(zh) != confirmed.unchanged(en)) {
                behind.add((confirmed.unchanged(zh) ? zh : en).file());
            } else if (!known || !confirmed.unchanged(zh)) {
                unconfirmed.add(ProjectStatus.name(pair));
            }
        }
        return new Translations(pairs, untranslated, behind, unconfirmed);
    }
}
