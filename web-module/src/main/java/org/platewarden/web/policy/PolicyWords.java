package org.platewarden.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.platewarden.audit.SubjectField;
import org.platewarden.purpose.HeldQuestion;
import org.platewarden.purpose.LookBackBand;
import org.platewarden.purpose.PolicyRow;
import org.platewarden.purpose.PolicySummary;
import org.platewarden.web.frame.Say;
import org.platewarden.web.search.Zones;

/** Says rows, states and held questions in the language of the page. */
@Named("policyWords")
@RequestScoped
public class PolicyWords {
  /** What the trail writes where nothing was chosen, or nobody else is asked for. */
  private static final List<String> NOTHING = List.of("", "-", "self");

  @Inject Say say;
  @Inject Zones zones;

  /** A role, or several with commas. */
  public String roles(String roles) {
    return Arrays.stream(roles.split(","))
        .map(role -> say.orElse("duty." + role, role))
        .collect(Collectors.joining(", "));
  }

  /** The purpose of a row. */
  public String purpose(PolicyRow row) {
    return row.scope().purpose().map(this::purpose).orElseGet(this::any);
  }

  /** A purpose by its code. */
  public String purpose(String code) {
    return say.orElse("purpose." + code, code);
  }

  /** The kind of question of a row. */
  public String type(PolicyRow row) {
    return row.scope().type().map(Enum::name).map(this::type).orElseGet(this::any);
  }

  /** A kind of question by its name. */
  public String type(String name) {
    return say.orElse("policy.type." + name, name);
  }

  /** The band of a row. */
  public String band(PolicyRow row) {
    return row.scope().band().map(this::band).orElseGet(this::any);
  }

  private String band(LookBackBand band) {
    return say.of("policy.band", band.first(), band.last());
  }

  /** The source of a row. */
  public String source(PolicyRow row) {
    return row.scope().source().map(Enum::name).map(this::source).orElseGet(this::any);
  }

  /** A source by its name. */
  public String source(String name) {
    return say.orElse("policy.source." + name, name);
  }

  private String any() {
    return say.of("policy.any");
  }

  /** A verdict by its name. */
  public String verdict(String name) {
    return say.orElse("policy.verdict." + name, name);
  }

  /** How a verdict looks. */
  public String tone(String verdict) {
    return switch (verdict) {
      case "ALLOW" -> "well";
      case "FRESH_JUSTIFICATION" -> "new";
      case "SECOND_PERSON" -> "rejecting";
      default -> "silent";
    };
  }

  /** How a version stands looks. */
  public String tone(PolicySummary.State state) {
    return switch (state) {
      case IN_FORCE -> "well";
      case DRAFT, APPROVED -> "new";
      case SUPERSEDED, DISCARDED -> "out-of-service";
    };
  }

  /** How a held question stands looks. */
  public String tone(HeldQuestion.State state) {
    return switch (state) {
      case APPROVED, USED -> "well";
      case WAITING -> "new";
      case REFUSED -> "silent";
      case EXPIRED, LAPSED -> "out-of-service";
    };
  }

  /** An instant by the visitor's clock. */
  public String at(Instant instant) {
    return say.local(instant, zones.getBrowsers());
  }

  /** The same, or a dash. */
  public String atOr(Optional<Instant> instant) {
    return instant.map(this::at).orElse("–");
  }

  /** What was asked, and why, field by field, as the trail has it. */
  public List<SubjectField> asked(HeldQuestion question) {
    return told(question.wording(), question.reason());
  }

  /**
   * A question and its purpose as the trail keeps them, field by field, without what says nothing.
   */
  public List<SubjectField> told(String wording, String reason) {
    return SubjectField.of(wording + "; " + reason).stream()
        .filter(field -> !NOTHING.contains(field.value()))
        .toList();
  }

  /** What kind of thing a field is. */
  public String key(String key) {
    return say.orElse("asked." + key, key);
  }

  /** What a field says; a purpose in words. */
  public String value(SubjectField field) {
    return switch (field.key()) {
      case "purpose" -> purpose(field.value());
      case "from", "until" -> time(field.value());
      case "sensitive" -> say.of("asked.sensitive.included");
      default -> field.value();
    };
  }

  private String time(String told) {
    try {
      return at(Instant.parse(told));
    } catch (DateTimeParseException e) {
      return told;
    }
  }
}
