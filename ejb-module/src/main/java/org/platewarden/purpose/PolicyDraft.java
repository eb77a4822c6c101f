package org.platewarden.purpose;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;

/**
 * A policy as somebody proposes it.
 *
 * @param rows what it says
 * @param from since when it is to hold, and not before the second of its approvals
 * @param note what is changed and why, 3 to 500 characters
 */
public record PolicyDraft(PolicyRows rows, Instant from, String note) implements AuditSubject {
  private static final int LEAST_NOTE = 3;

  public PolicyDraft {
    note = note.strip();
    if (!PolicyWords.fits(note, LEAST_NOTE, PolicyWords.MOST_NOTE)) {
      throw PolicyRefused.draft(
          "say in 3 to 500 characters what is changed and why, without a new line");
    }
  }

  /** What was drafted can be held against the file, by its digest. */
  @Override
  public String onTheTrail() {
    return "from=%s; rows=%d; sha256=%s; note=%s"
        .formatted(
            from, rows.rows().size(), sha256(PolicyCsv.write(rows)), SubjectField.written(note));
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
