package org.bifolio.content;

import java.util.Map;
import org.bifolio.content.Issuer.Dimension;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;

/**
 * The dimensions of an issuer and their members, {@code segment=cloud-products}, as editors type them.
 *
 * @param issuer its code
 * @param dimensions by their ids
 */
public record MemberNames(String issuer, Map<String, Dimension> dimensions) {

    /** Whether there is such a dimension with such a member; tells which of both there is not, and which may be meant. */
    public boolean know(Map.Entry<String, String> typed, Location at, Findings findings) {
        Dimension dimension = dimensions.get(typed.getKey());
        if (dimension == null) {
            findings.add(
                    Code.DIMENSION_UNKNOWN,
                    at,
                    Message.of("“{0}” is not a dimension of {1}.", typed.getKey(), issuer),
                    NearestNames.remedy(typed.getKey(), dimensions.keySet(), "dimensions"));
            return false;
        }
        if (!dimension.members().containsKey(typed.getValue())) {
            findings.add(
                    Code.MEMBER_UNKNOWN,
                    at,
                    Message.of("“{0}” is not a member of {1}.", typed.getValue(), typed.getKey()),
                    dimension
                            .labelled(typed.getValue())
                            .map(meant -> Message.of("Did you mean {0}?", meant))
                            .orElseGet(() -> NearestNames.remedy(
                                    typed.getValue(),
                                    dimension.members().keySet(),
                                    Message.of("members of {0}", typed.getKey()))));
            return false;
        }
        return true;
    }
}
