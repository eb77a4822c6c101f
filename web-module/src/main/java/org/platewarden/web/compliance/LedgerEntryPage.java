package org.platewarden.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.compliance.LedgerName;
import org.platewarden.compliance.LedgerWeek;
import org.platewarden.compliance.OpenLedger;
import org.platewarden.web.frame.Say;

/** Finds what an entry of the public ledger stands for. */
@Named
@RequestScoped
public class LedgerEntryPage {
  @Inject OpenLedger openLedger;
  @Inject Say say;

  private String week = "";
  private String entry = "";
  private @Nullable String found;
  private @Nullable String refusal;

  /** Looks for it; that is on the trail. */
  public void open() {
    try {
      found =
          openLedger.open(new LedgerName(LedgerWeek.read(week.strip()), entry.strip())).toString();
    } catch (IllegalArgumentException wrong) {
      refusal = say.of("ledger.open.fault");
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  /** The week that was typed. */
  public String getWeek() {
    return week;
  }

  /** Takes the week. */
  public void setWeek(@Nullable String typed) {
    week = typed == null ? "" : typed;
  }

  /** The entry that was typed. */
  public String getEntry() {
    return entry;
  }

  /** Takes the entry. */
  public void setEntry(@Nullable String typed) {
    entry = typed == null ? "" : typed;
  }

  /** The attempt on the trail; nothing while none was found. */
  public @Nullable String getFound() {
    return found;
  }

  /** Why there is none; nothing if there is one. */
  public @Nullable String getRefusal() {
    return refusal;
  }
}
