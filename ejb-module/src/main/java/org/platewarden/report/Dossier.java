package org.platewarden.report;

import java.util.List;
import java.util.Locale;

/**
 * A report of words, facts, pictures and tables that a person takes away as PDF, each page of it
 * marked with who took it.
 *
 * @param title what it is
 * @param mark stands on every page
 * @param parts from above
 * @param locale of the words
 */
public record Dossier(String title, Mark mark, List<Part> parts, Locale locale) {
  /**
   * What makes a copy traceable to who took it.
   *
   * @param words who, when and what for; at the foot of each page, and pale across it
   * @param id names the entry on the trail; in the words too, and among the file's properties
   */
  public record Mark(String words, String id) {}

  /** A part of it. */
  public sealed interface Part {}

  /**
   * A heading.
   *
   * @param words the words
   * @param below whether it stands below another heading
   */
  public record Heading(String words, boolean below) implements Part {}

  /**
   * A paragraph.
   *
   * @param words the words
   */
  public record Words(String words) implements Part {}

  /**
   * A paragraph that nobody may miss.
   *
   * @param words the words
   */
  public record Notice(String words) implements Part {}

  /**
   * Values with their names.
   *
   * @param facts in their order; one or more
   */
  public record Facts(List<Fact> facts) implements Part {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /**
   * A value.
   *
   * @param name what it is
   * @param value the value
   */
  public record Fact(String name, String value) {}

  /**
   * A picture.
   *
   * @param bytes the picture, PNG or JPEG
   * @param type its media type
   * @param instead what it shows, for those who do not see it
   * @param caption stands below it
   * @param width on paper, in millimetres
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Picture(byte[] bytes, String type, String instead, String caption, int width)
      implements Part {
    /** Never shows what is on it. */
    @Override
    public String toString() {
      return "Picture[" + bytes.length + " bytes]";
    }
  }

  /**
   * A table.
   *
   * @param table the table
   */
  public record Grid(Report.Table table) implements Part {}

  public Dossier {
    parts = List.copyOf(parts);
    boolean startsBelow =
        parts.stream()
            .filter(Heading.class::isInstance)
            .map(Heading.class::cast)
            .findFirst()
            .filter(Heading::below)
            .isPresent();
    if (startsBelow) {
      throw new IllegalArgumentException(
          "dossier refused: its first heading is one below another; begin with one that is not");
    }
  }

  /** As PDF, tagged for screen readers (PDF/UA-1), upright letter, with files in it. */
  public byte[] pdf(Attachment... attachments) {
    return DossierForm.of(this, List.of(attachments));
  }

  /** Never shows what stands in it. */
  @Override
  public String toString() {
    return "Dossier[" + title + ", " + parts.size() + " parts]";
  }
}
