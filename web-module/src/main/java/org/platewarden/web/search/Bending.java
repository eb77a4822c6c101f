package org.platewarden.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.platewarden.reads.Bent;
import org.platewarden.reads.PlateLikeness;
import org.platewarden.reads.ReadSummary;
import org.platewarden.web.frame.Say;

/** Shows how the plate of a read differs from the one asked for. */
@Named
@RequestScoped
public class Bending {
  @Inject Say say;

  /**
   * One character of a plate.
   *
   * @param text the character
   * @param bent whether it is not the one asked for
   */
  public record Glyph(String text, boolean bent) {}

  /** The characters of a read, in order. */
  public List<Glyph> glyphs(ReadSummary read) {
    String plate = read.plate().characters();
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < plate.length(); i++) {
      glyphs.add(new Glyph(plate.substring(i, i + 1), isBent(read.likeness(), i)));
    }
    return glyphs;
  }

  /** What was bent, in words. */
  public String words(PlateLikeness likeness) {
    return likeness.isExact()
        ? say.of("bent.nothing")
        : likeness.bent().stream().map(this::words).collect(Collectors.joining("; "));
  }

  private String words(Bent bent) {
    return switch (bent) {
      case Bent.LooksAlike(_, char asked, char read) -> say.of("bent.alike", read, asked);
      case Bent.Other(_, char asked, char read) -> say.of("bent.other", read, asked);
      case Bent.Gained(_, char read) -> say.of("bent.gained", read);
      case Bent.Lost(_, char asked) -> say.of("bent.lost", asked);
    };
  }

  private static boolean isBent(PlateLikeness likeness, int position) {
    return likeness.bent().stream()
        .anyMatch(bent -> !(bent instanceof Bent.Lost) && bent.position() == position);
  }
}
