package org.platewarden.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.retention.DraftRules;
import org.platewarden.retention.RetentionPeriod;
import org.platewarden.retention.RuleDraft;
import org.platewarden.retention.RuleFile;
import org.platewarden.web.frame.Say;

/** The form that drafts a rule, and the one that drafts all that a file says. */
@Named
@RequestScoped
public class RuleFormPage {
  private static final int MOST_DIGITS = 4;

  @Inject DraftRules drafts;
  @Inject Say say;
  @Inject Clock clock;

  private String kept = RetentionClass.READ.name();
  private String source = RuleDraft.ANY;
  private String place = "";
  private String amount = "";
  private String unit = RetentionPeriod.Unit.DAYS.name();
  private String citation = "";
  private String note = "";
  private String validFrom = "";
  private String file = "";
  private final Map<String, String> faults = new LinkedHashMap<>();
  private @Nullable String refusal;

  /** Drafts what stands in the form; says what keeps it from being done. */
  public @Nullable String save() {
    String where = place.strip();
    faultIf(!RuleDraft.isPlace(where), "place");
    faultIf(!amount.strip().matches("[1-9][0-9]{0," + (MOST_DIGITS - 1) + "}"), "amount");
    faultIf(!RuleDraft.isCitation(citation), "citation");
    Optional<Instant> from =
        KeepingWords.utcBeginOf(
            validFrom.isBlank()
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString()
                : validFrom);
    faultIf(from.isEmpty(), "validFrom");
    if (from.isEmpty() || !faults.isEmpty()) {
      return null;
    }
    RetentionPeriod period =
        new RetentionPeriod(Integer.parseInt(amount.strip()), RetentionPeriod.Unit.valueOf(unit));
    return done(
        () ->
            drafts.draft(
                new RuleDraft(
                    RetentionClass.valueOf(kept),
                    source,
                    where,
                    period,
                    citation,
                    note,
                    from.get(),
                    Optional.empty())));
  }

  /** Drafts what the file says. */
  public @Nullable String importAll() {
    return done(() -> drafts.importAll(new RuleFile(file)));
  }

  private @Nullable String done(Runnable drafting) {
    try {
      drafting.run();
      return "/retention/index.xhtml?faces-redirect=true&done=drafted";
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  private void faultIf(boolean wrong, String field) {
    if (wrong) {
      faults.put(field, say.of("fault.rule." + field));
    }
  }

  /** The classes that rules are heeded for. */
  public Map<String, String> getClasses() {
    Map<String, String> choices = new LinkedHashMap<>();
    for (RetentionClass each : RuleDraft.HEEDED) {
      choices.put(say.of("kept." + each), each.name());
    }
    return choices;
  }

  /** The sources to choose from. */
  public Map<String, String> getSources() {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put(say.of("rule.source.any"), RuleDraft.ANY);
    choices.put(say.of("rule.source.own"), "own");
    choices.put(say.of("rule.source.vendor"), "vendor");
    return choices;
  }

  /** The units to choose from. */
  public Map<String, String> getUnits() {
    Map<String, String> choices = new LinkedHashMap<>();
    for (RetentionPeriod.Unit each : RetentionPeriod.Unit.values()) {
      choices.put(say.of("unit." + each), each.name());
    }
    return choices;
  }

  /** What is wrong with a field, by field. */
  public Map<String, String> getFaults() {
    return faults;
  }

  /** The same, in the order of the form. */
  public List<Map.Entry<String, String>> getFaultList() {
    return List.copyOf(faults.entrySet());
  }

  /** Why it was not done. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** For what it is. */
  public String getKept() {
    return kept;
  }

  /** Chosen in the form. */
  public void setKept(@Nullable String kept) {
    this.kept = Objects.toString(kept, "");
  }

  /** From where. */
  public String getSource() {
    return source;
  }

  /** Chosen in the form. */
  public void setSource(@Nullable String source) {
    this.source = Objects.toString(source, "");
  }

  /** Captured where. */
  public String getPlace() {
    return place;
  }

  /** Typed in the form. */
  public void setPlace(@Nullable String place) {
    this.place = Objects.toString(place, "");
  }

  /** How many units. */
  public String getAmount() {
    return amount;
  }

  /** Typed in the form. */
  public void setAmount(@Nullable String amount) {
    this.amount = Objects.toString(amount, "");
  }

  /** Of what. */
  public String getUnit() {
    return unit;
  }

  /** Chosen in the form. */
  public void setUnit(@Nullable String unit) {
    this.unit = Objects.toString(unit, "");
  }

  /** Where it is written. */
  public String getCitation() {
    return citation;
  }

  /** Typed in the form. */
  public void setCitation(@Nullable String citation) {
    this.citation = Objects.toString(citation, "");
  }

  /** What is to be known of it. */
  public String getNote() {
    return note;
  }

  /** Typed in the form. */
  public void setNote(@Nullable String note) {
    this.note = Objects.toString(note, "");
  }

  /** From which day, UTC; empty for today. */
  public String getValidFrom() {
    return validFrom;
  }

  /** Typed in the form. */
  public void setValidFrom(@Nullable String validFrom) {
    this.validFrom = Objects.toString(validFrom, "");
  }

  /** Rules as CSV. */
  public String getFile() {
    return file;
  }

  /** Put into the form. */
  public void setFile(@Nullable String file) {
    this.file = Objects.toString(file, "");
  }
}
