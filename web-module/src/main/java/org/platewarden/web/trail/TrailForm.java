package org.platewarden.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What stands in the fields of the auditor's form, by field. */
@Named
@RequestScoped
public class TrailForm {
  private final Map<String, String> typed = new HashMap<>();

  /** The fields, to read and to write. */
  public Map<String, String> getField() {
    return typed;
  }

  /** All of it. */
  TrailAsked asked() {
    return new TrailAsked(
        of("actor"),
        of("plate"),
        of("caseNumber"),
        of("purpose"),
        of("action"),
        of("outcome"),
        of("from"),
        of("until"),
        of("zone"));
  }

  /** Puts a question back as it was asked. */
  void fill(TrailAsked asked) {
    typed.put("actor", asked.actor());
    typed.put("plate", asked.plate());
    typed.put("caseNumber", asked.caseNumber());
    typed.put("purpose", asked.purpose());
    typed.put("action", asked.action());
    typed.put("outcome", asked.outcome());
    typed.put("from", asked.from());
    typed.put("until", asked.until());
    typed.put("zone", asked.zone());
  }

  private String of(String field) {
    return Objects.toString(typed.get(field), "").strip();
  }
}
