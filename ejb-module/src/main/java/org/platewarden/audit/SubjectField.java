package org.platewarden.audit;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that was asked, as the trail keeps it.
 *
 * @param key what kind of thing; empty where a word stands alone
 * @param value in full
 */
public record SubjectField(String key, String value) {
  private static final String BETWEEN = "; ";

  /**
   * Text as it stands on the trail: without semicolon, so that nothing a person types can pass for
   * another field.
   */
  public static String written(String text) {
    return text.replace("%", "%25").replace(";", "%3B");
  }

  /** What stands on the trail, field by field. */
  public static List<SubjectField> of(String subject) {
    return subject.isEmpty()
        ? List.of()
        : Arrays.stream(subject.split(BETWEEN, -1)).map(SubjectField::read).toList();
  }

  private static SubjectField read(String field) {
    int equals = field.indexOf('=');
    return equals < 0
        ? new SubjectField("", asTyped(field))
        : new SubjectField(field.substring(0, equals), asTyped(field.substring(equals + 1)));
  }

  private static String asTyped(String written) {
    return written.replace("%3B", ";").replace("%25", "%");
  }
}
