package org.platewarden.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.SubjectField;
import org.platewarden.audit.TrailLine;
import org.platewarden.audit.TrailOutcome;
import org.platewarden.purpose.ListPurposes;
import org.platewarden.web.frame.Say;
import org.platewarden.web.search.Zones;

/** What stands on the trail, in words. */
@Named
@RequestScoped
public class TrailWords {
  /** What a line of the list tells of what was asked, in this order; the entry tells the rest. */
  private static final List<String> TOLD =
      List.of(
          "plate",
          "read",
          "corrected",
          "camera",
          "where",
          "vehicle",
          "case",
          "purpose",
          "by",
          "entry");

  /** What an outcome tells of an answer; by which row of the policy, the entry's page tells. */
  private static final List<String> FOUND = List.of("rows", "said");

  private static final List<String> NOTHING = List.of("", "-", "self", "all");

  @Inject ListPurposes listPurposes;
  @Inject Zones zones;
  @Inject Say say;

  /** All that can be attempted, by its words. */
  public Map<String, String> getActions() {
    Map<String, String> choices = new LinkedHashMap<>();
    Arrays.stream(AuditAction.values())
        .map(AuditAction::name)
        .sorted((one, other) -> action(one).compareToIgnoreCase(action(other)))
        .forEach(name -> choices.put(action(name), name));
    return choices;
  }

  /** All that can come of it, by its words. */
  public Map<String, String> getOutcomes() {
    Map<String, String> choices = new LinkedHashMap<>();
    Arrays.stream(TrailOutcome.values())
        .map(TrailOutcome::name)
        .forEach(name -> choices.put(outcome(name), name));
    return choices;
  }

  /** The agency's purposes, by their words. */
  public Map<String, String> getPurposes() {
    Map<String, String> choices = new LinkedHashMap<>();
    listPurposes.list().forEach(code -> choices.put(say.orElse("purpose." + code, code), code));
    return choices;
  }

  /** What was attempted. */
  public String action(String name) {
    return say.orElse("action." + name, name);
  }

  /** What came of it. */
  public String outcome(String name) {
    return say.of("outcome." + name);
  }

  /**
   * Why it was refused or failed, the code where there are no words; if done, how much was found.
   */
  public String detail(TrailLine line) {
    return switch (line.outcome()) {
      case REFUSED -> refused(line);
      case DONE ->
          line.notes().stream()
              .filter(field -> FOUND.contains(field.key()))
              .map(field -> say.of("found." + field.key()) + ": " + field.value())
              .collect(Collectors.joining("; "));
      case FAILED, OPEN -> line.detail();
    };
  }

  private String refused(TrailLine line) {
    String key = "refusal." + line.detail();
    return line.noted("policy").isEmpty()
        ? say.orElse(key, line.detail())
        : say.orElse(
            key, line.detail(), line.noted("row"), line.noted("policy"), line.noted("daysBack"));
  }

  /** What kind of thing was asked. */
  public String key(String key) {
    return say.orElse("asked." + key, key);
  }

  /** One thing that was asked; a purpose in words. */
  public String value(SubjectField field) {
    return field.key().equals("purpose")
        ? say.orElse("purpose." + field.value(), field.value())
        : field.value();
  }

  /** The chief things that were asked. */
  public List<SubjectField> told(TrailLine line) {
    return TOLD.stream()
        .flatMap(key -> line.asked().stream().filter(field -> field.key().equals(key)))
        .filter(field -> !NOTHING.contains(field.value()))
        .map(TrailWords::shortened)
        .toList();
  }

  /** Of a read its plate; when and where it was is told on the entry's own page. */
  private static SubjectField shortened(SubjectField field) {
    return field.key().equals("read")
        ? new SubjectField("read", field.value().split("/", 2)[0])
        : field;
  }

  /** The same in one line. */
  public String toldInLine(TrailLine line) {
    return told(line).stream()
        .map(field -> key(field.key()) + ": " + value(field))
        .collect(Collectors.joining(" · "));
  }

  /** A moment by the visitor's own clock, to the second. */
  public String at(Instant instant) {
    return say.local(instant, zones.getBrowsers());
  }
}
