package org.platewarden.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.platewarden.audit.AttemptOnTrail;
import org.platewarden.audit.SubjectField;

/**
 * A week's draw, drawn again from what stands on the trail.
 *
 * @param week which
 * @param committed the first entry that fixed it, if there is one
 * @param revealed the entry that revealed it
 * @param asked every query of the week
 * @param handed to whom the product handed which query: {@code query>reviewer}
 * @param publishedRoot the published log's root at the revealed size, 64 hexadecimal digits, if it
 *     has one
 */
public record Redraw(
    ReviewWeek week,
    Optional<Entry> committed,
    Entry revealed,
    List<AttemptOnTrail> asked,
    Set<String> handed,
    Optional<String> publishedRoot) {
  public Redraw {
    asked = List.copyOf(asked);
    handed = Set.copyOf(handed);
  }

  /**
   * An entry of the trail.
   *
   * @param at when it was written
   * @param subject what stands in it
   */
  public record Entry(Instant at, String subject) {
    /** What it says of one thing; empty if it says nothing. */
    public String field(String key) {
      return SubjectField.of(subject).stream()
          .filter(field -> field.key().equals(key))
          .map(SubjectField::value)
          .findFirst()
          .orElse("");
    }
  }

  /** What is not as it should be, a sentence each; nothing if the draw was as fixed. */
  public List<String> findings() {
    List<String> findings = new ArrayList<>();
    DrawSecret secret = new DrawSecret(revealed.field("secret"));
    if (committed.isEmpty()) {
      findings.add("nothing on the trail fixed the draw beforehand");
    } else if (!secret.commitment(week).equals(committed.get().field("commitment"))) {
      findings.add("the secret that was revealed is not the one that was fixed");
    }
    if (!publishedRoot.equals(Optional.of(revealed.field("root")))) {
      findings.add(
          "the published log does not have the revealed root at %s entries"
              .formatted(revealed.field("size")));
    }
    if (!revealed.field("asked").equals(Integer.toString(asked.size()))) {
      findings.add(
          "%s queries were drawn from, the trail has %d"
              .formatted(revealed.field("asked"), asked.size()));
    }
    Set<String> fresh = again(secret);
    differences(findings, "revealed", fresh, words(revealed.field("drawn")));
    differences(findings, "handed to a reviewer", fresh, handed);
    return List.copyOf(findings);
  }

  /** Whether it was fixed before the week began. */
  public boolean isFixedBeforehand() {
    return committed.filter(entry -> entry.at().isBefore(week.from())).isPresent();
  }

  private Set<String> again(DrawSecret secret) {
    int percent = committed.map(entry -> Integer.parseInt(entry.field("percent"))).orElse(1);
    List<String> reviewers = List.copyOf(words(revealed.field("reviewers")));
    return new Draw(secret, revealed.field("root"), percent)
        .from(asked, reviewers).stream()
            .map(each -> each.query() + ">" + each.reviewer())
            .collect(Collectors.toSet());
  }

  private static void differences(
      List<String> findings, String how, Set<String> fresh, Set<String> told) {
    fresh.stream()
        .filter(each -> !told.contains(each))
        .sorted()
        .forEach(each -> findings.add("drawn and not %s: %s".formatted(how, each)));
    told.stream()
        .filter(each -> !fresh.contains(each))
        .sorted()
        .forEach(each -> findings.add("%s and not drawn: %s".formatted(how, each)));
  }

  private static Set<String> words(String list) {
    return list.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(list.split(",")));
  }
}
