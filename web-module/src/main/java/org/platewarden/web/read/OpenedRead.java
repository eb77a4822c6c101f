package org.platewarden.web.read;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.purpose.Purpose;
import org.platewarden.reads.ReadDetail;
import org.platewarden.recognition.PlateBox;
import org.platewarden.retention.FindRule;
import org.platewarden.search.CorrectRead;
import org.platewarden.search.OpenRead;
import org.platewarden.search.StatedCorrection;
import org.platewarden.web.frame.NotFound;
import org.platewarden.web.frame.Say;
import org.platewarden.web.retention.KeepingWords;

/** The page of one read. */
@Named
@RequestScoped
public class OpenedRead {
  @Inject RevealedReads revealedReads;
  @Inject OpenRead openRead;
  @Inject CorrectRead correctRead;
  @Inject FindRule rules;
  @Inject KeepingWords keeping;
  @Inject HttpServletRequest request;
  @Inject Say say;

  private @Nullable String handle;
  private @Nullable Revealed revealed;
  private @Nullable ReadDetail detail;
  private @Nullable String refusal;
  private String corrected = "";
  private String correctedBecause = "";

  /** The form is there, and can be sent, only when the read is known from the start. */
  @PostConstruct
  void know() {
    handle = request.getParameter("r");
  }

  /** Opens what the page's address names; a name that this session does not know is not found. */
  public void open() throws IOException {
    Optional<Revealed> known = Optional.ofNullable(handle).flatMap(revealedReads::find);
    if (known.isEmpty()) {
      NotFound.answer();
      return;
    }
    revealed = known.get();
    try {
      detail = openRead.open(revealed.read(), revealed.purpose());
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  /** Whether there is a read to show; its form counts as there while what it sent is taken up. */
  public boolean isShown() {
    boolean takenUp =
        !PhaseId.RENDER_RESPONSE.equals(FacesContext.getCurrentInstance().getCurrentPhaseId());
    return detail != null || (takenUp && isSent());
  }

  /** Whether one of the read's forms was sent. */
  private boolean isSent() {
    return request.getParameter("correct") != null || request.getParameter("save") != null;
  }

  /** Puts what stands in the form beside the read. */
  public @Nullable String correct() {
    Optional<Revealed> known = Optional.ofNullable(handle).flatMap(revealedReads::find);
    if (known.isEmpty()) {
      refusal = say.of("refusal.read-gone");
      return null;
    }
    try {
      correctRead.correct(
          known.get().read(),
          new StatedCorrection(corrected, correctedBecause),
          known.get().purpose());
      return "/read/index.xhtml?faces-redirect=true&r=" + handle;
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      revealed = known.get();
      return null;
    }
  }

  /** What the read should say. */
  public String getCorrected() {
    return corrected;
  }

  /** Typed in the form. */
  public void setCorrected(@Nullable String corrected) {
    this.corrected = Objects.toString(corrected, "");
  }

  /** Why. */
  public String getCorrectedBecause() {
    return correctedBecause;
  }

  /** Typed in the form. */
  public void setCorrectedBecause(@Nullable String because) {
    this.correctedBecause = Objects.toString(because, "");
  }

  /** The name in the page's address. */
  public @Nullable String getHandle() {
    return handle;
  }

  /** Told by the page's address. */
  public void setHandle(@Nullable String handle) {
    this.handle = handle;
  }

  /** The read; nothing if it was refused. */
  public @Nullable ReadDetail getDetail() {
    return detail;
  }

  /** Why it is not shown; nothing if it is. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** Why it was asked for. */
  public @Nullable Purpose getPurpose() {
    return revealed == null ? null : revealed.purpose();
  }

  /** The name of the answer that showed it. */
  public String getAnswer() {
    return revealed == null ? "" : revealed.answer();
  }

  /** Which rule decides until when it is kept, in words. */
  public String getKept() {
    return detail == null
        ? ""
        : rules
            .ofOwn(
                RetentionClass.READ,
                detail.summary().placeOfCapture(),
                detail.summary().capturedAt())
            .map(keeping::kept)
            .orElse(say.of("read.kept.no-rule"));
  }

  /** Where the plate is on the picture; nothing if the camera did not say. */
  public @Nullable PlateBox getBox() {
    return detail == null ? null : detail.box().orElse(null);
  }
}
