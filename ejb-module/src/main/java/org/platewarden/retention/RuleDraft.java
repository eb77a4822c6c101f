package org.platewarden.retention;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;
import org.platewarden.kernel.RetentionClass;

/**
 * A rule as a person proposes it.
 *
 * @param kept for what
 * @param source {@value #ANY}, {@code own} or {@code vendor}
 * @param place of capture, ISO 3166, or {@value #ANY}
 * @param period how long at the most
 * @param citation where that is written, 3 to 200 characters
 * @param note what is to be known of it, such as that counsel has not confirmed it; 500 characters
 * @param validFrom since when
 * @param validUntil until when; empty if without end
 */
public record RuleDraft(
    RetentionClass kept,
    String source,
    String place,
    RetentionPeriod period,
    String citation,
    String note,
    Instant validFrom,
    Optional<Instant> validUntil)
    implements AuditSubject {
  /** Any source, or any place. */
  public static final String ANY = "*";

  /** Where what is kept may come from. */
  public static final Set<String> SOURCES = Set.of(ANY, "own", "vendor");

  /** The classes of which runs remove something; the trail is kept whole, cases go with nobody. */
  public static final Set<RetentionClass> HEEDED =
      Collections.unmodifiableSet(
          EnumSet.of(
              RetentionClass.READ,
              RetentionClass.IMAGE,
              RetentionClass.EVIDENCE,
              RetentionClass.QUERY_TEXT,
              RetentionClass.ACCESS_REQUEST));

  private static final Pattern PLACE = Pattern.compile("\\*|[A-Z]{2}(-[A-Z0-9]{1,3})?");
  private static final int LEAST_CITATION = 3;
  private static final int MOST_CITATION = 200;
  private static final int MOST_NOTE = 500;

  public RuleDraft {
    citation = RetentionWords.checked("citation", citation, LEAST_CITATION, MOST_CITATION);
    note = RetentionWords.checked("note", note, 0, MOST_NOTE);
    if (!SOURCES.contains(source)) {
      throw RetentionRefused.draft("its source is none of *, own and vendor");
    }
    if (!isPlace(place)) {
      throw RetentionRefused.draft("its place is no ISO 3166 code such as US-CA, and not *");
    }
    if (validUntil.isPresent() && !validFrom.isBefore(validUntil.get())) {
      throw RetentionRefused.draft("it ends before it begins");
    }
  }

  /** Whether it can be a place of capture in a rule. */
  public static boolean isPlace(String written) {
    return PLACE.matcher(written).matches();
  }

  /** Whether it can be a citation. */
  public static boolean isCitation(String written) {
    return RetentionWords.fits(written, LEAST_CITATION, MOST_CITATION);
  }

  @Override
  public String onTheTrail() {
    return "class=%s; source=%s; place=%s; period=%s; from=%s; until=%s; citation=%s"
        .formatted(
            kept,
            source,
            place,
            period,
            validFrom,
            validUntil.map(Instant::toString).orElse("-"),
            SubjectField.written(citation));
  }
}
