package org.bifolio.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bifolio.facts.Concept;
import org.bifolio.facts.FactBase;
import org.bifolio.facts.UnitWords;

/**
 * Everything the editors wrote, read and put together; only what may be published today.
 *
 * @param issuers in the order of their codes
 * @param codes of all issuers of the site, also of those that are left out here
 * @param pages what belongs to no issuer, those in no folder first; of the whole site, also where some issuers are left out
 * @param concepts by id, in the order of the files
 * @param calculations the rules that figures keep, in the order of the files
 * @param units what counts are counted in, by code: {@code holders} is 户 / holders
 */
public record Project(
        SiteInfo site,
        List<Issuer> issuers,
        List<String> codes,
        List<PageFolder> pages,
        Map<String, Concept> concepts,
        Map<String, UnitWords> units,
        List<GlossaryTerm> glossary,
        List<Calculation> calculations,
        FactBase facts,
        Damage damage) {

    /** Every section of every filing, then every page. */
    public List<SiteText> texts() {
        return Stream.concat(sections().stream(), freePages().stream()).toList();
    }

    /** Every section of every filing. */
    public List<SiteText> sections() {
        return issuers.stream()
                .flatMap(issuer -> issuer.filings().stream())
                .flatMap(filing -> filing.sections().stream().map(section -> SiteText.of(filing, section)))
                .toList();
    }

    /** Every page that belongs to no issuer. */
    public List<SiteText> freePages() {
        return pages.stream().flatMap(folder -> folder.texts().stream()).toList();
    }

    public Optional<Issuer> issuer(String code) {
        return issuers.stream().filter(issuer -> issuer.code().equals(code)).findFirst();
    }
}
