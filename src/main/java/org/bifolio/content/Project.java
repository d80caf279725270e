package org.bifolio.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Concept;
import org.bifolio.facts.FactBase;

/**
 * Everything the editors wrote, read and put together; only what may be published today.
 *
 * @param issuers in the order of their codes
 * @param concepts by id, in the order of the files
 * @param calculations the rules that figures keep, in the order of the files
 * @param units what counts are counted in, by code: {@code holders} is 户 / holders
 */
public record Project(
        SiteInfo site,
        List<Issuer> issuers,
        Map<String, Concept> concepts,
        Map<String, Bilingual> units,
        List<GlossaryTerm> glossary,
        List<Calculation> calculations,
        FactBase facts,
        Damage damage) {

    public Optional<Issuer> issuer(String code) {
        return issuers.stream().filter(issuer -> issuer.code().equals(code)).findFirst();
    }
}
