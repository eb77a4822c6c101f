package org.platewarden.cases;

import java.time.Instant;
import org.platewarden.kernel.CaseNumber;

/**
 * A case in a list.
 *
 * @param number the agency's reference
 * @param offence how grave
 * @param title what it is about
 * @param agency whose it is
 * @param status open or closed
 * @param openedAt since when
 * @param officers how many work on it
 * @param subjects how many vehicles and persons it is about
 */
public record CaseSummary(
    CaseNumber number,
    OffenceClass offence,
    String title,
    String agency,
    CaseStatus status,
    Instant openedAt,
    int officers,
    int subjects) {}
