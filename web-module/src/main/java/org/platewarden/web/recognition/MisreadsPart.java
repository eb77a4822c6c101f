package org.platewarden.web.recognition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.cameras.CameraRegister;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.evaluation.Confusion;
import org.platewarden.evaluation.ExportMisreads;
import org.platewarden.evaluation.ExportOrder;
import org.platewarden.evaluation.MisreadFigures;
import org.platewarden.evaluation.ReviewMisreads;
import org.platewarden.kernel.CameraCode;
import org.platewarden.web.frame.Say;

/** The corrected reads: what they have in common, and the way to take them out. */
@Named
@RequestScoped
public class MisreadsPart {
  /** The widest bar. */
  private static final int BAR = 100;

  @Inject ReviewMisreads review;
  @Inject ExportMisreads export;
  @Inject CameraRegister cameras;
  @Inject Say say;

  private @Nullable MisreadFigures figures;
  private @Nullable String reason;
  private @Nullable String refusal;

  /** What they have in common. */
  public MisreadFigures getFigures() {
    if (figures == null) {
      figures = review.figures();
    }
    return figures;
  }

  /** Sends them as a file; a refusal stays on the page. */
  public void takeOut() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    try {
      ExportOrder order = new ExportOrder(Objects.toString(reason, ""), getFigures().misreads());
      export.write(order, new Download(faces.getExternalContext(), "misreads.zip"));
      faces.responseComplete();
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  /** How people call a camera; its code if it is not registered. */
  public String nameOf(String code) {
    return cameras.find(new CameraCode(code)).map(RegisteredCamera::name).orElse(code);
  }

  /** What happened to a character, in words. */
  public String words(Confusion confusion) {
    if (confusion.read().isEmpty()) {
      return say.of("misreads.left-out", confusion.meant());
    }
    return confusion.meant().isEmpty()
        ? say.of("misreads.added", confusion.read())
        : say.of("misreads.taken-for", confusion.meant(), confusion.read());
  }

  /** The length of a bar, 1 to 100. */
  public int bar(int count) {
    List<Confusion> confusions = getFigures().confusions();
    int most = confusions.isEmpty() ? 1 : confusions.getFirst().count();
    return Math.max(1, Math.toIntExact(Math.round(count * (double) BAR / most)));
  }

  /** Why they were not taken out. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** Why they are wanted. */
  public @Nullable String getReason() {
    return reason;
  }

  /** Typed in the form. */
  public void setReason(@Nullable String reason) {
    this.reason = reason;
  }
}
