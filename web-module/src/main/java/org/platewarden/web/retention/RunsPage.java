package org.platewarden.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.retention.BeginRun;
import org.platewarden.retention.CarryOutInBackground;
import org.platewarden.retention.LookAtRuns;
import org.platewarden.retention.PreviewRun;
import org.platewarden.retention.RetentionPreview;
import org.platewarden.retention.RetentionReport;
import org.platewarden.retention.RetentionTrigger;
import org.platewarden.retention.RunName;
import org.platewarden.retention.RunSummary;
import org.platewarden.web.frame.Say;

/** The runs so far, what one would do now, and the button that begins one. */
@Named
@RequestScoped
public class RunsPage {
  @Inject LookAtRuns look;
  @Inject PreviewRun previewRun;
  @Inject BeginRun begin;
  @Inject CarryOutInBackground carryOut;
  @Inject Say say;

  private @Nullable List<RunSummary> runs;
  private @Nullable RetentionPreview preview;
  private @Nullable String refusal;

  /** Looks at what a run would do, which is on record. */
  public void look() {
    try {
      preview = previewRun.preview();
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  /** Begins a run; its page tells how far it is. */
  public @Nullable String begin() {
    try {
      RunName run = begin.begin(RetentionTrigger.PERSON);
      carryOut.goOn();
      return "/retention/run.xhtml?faces-redirect=true&n=" + run.id();
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  /** The runs, the latest first. */
  public List<RunSummary> getRuns() {
    if (runs == null) {
      runs = look.list();
    }
    return runs;
  }

  /** What a run would do; nothing if nobody asked. */
  public @Nullable RetentionPreview getPreview() {
    return preview;
  }

  /** The chart of that. */
  public RunChart getChart() {
    return preview == null ? RunChart.NOTHING : RunChart.of(preview.tallies());
  }

  /** The look of an outcome. */
  public String tone(RetentionReport.Outcome outcome) {
    return switch (outcome) {
      case RUNNING -> "new";
      case DONE -> "well";
      case FAILED -> "silent";
    };
  }

  /** Why nothing is shown, or nothing was begun. */
  public @Nullable String getRefusal() {
    return refusal;
  }
}
