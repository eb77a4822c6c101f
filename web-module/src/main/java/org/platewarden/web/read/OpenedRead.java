package org.platewarden.web.read;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.purpose.Purpose;
import org.platewarden.reads.ReadDetail;
import org.platewarden.recognition.PlateBox;
import org.platewarden.search.OpenRead;
import org.platewarden.web.frame.Say;

/** The page of one read. */
@Named
@RequestScoped
public class OpenedRead {
  @Inject RevealedReads revealedReads;
  @Inject OpenRead openRead;
  @Inject Say say;

  private @Nullable String handle;
  private @Nullable Revealed revealed;
  private @Nullable ReadDetail detail;
  private @Nullable String refusal;

  /** Opens what the page's address names; a name that this session does not know is not found. */
  public void open() throws IOException {
    Optional<Revealed> known = Optional.ofNullable(handle).flatMap(revealedReads::find);
    if (known.isEmpty()) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
      return;
    }
    revealed = known.get();
    try {
      detail = openRead.open(revealed.read(), revealed.purpose());
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
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

  /** Where the plate is on the picture; nothing if the camera did not say. */
  public @Nullable PlateBox getBox() {
    return detail == null ? null : detail.box().orElse(null);
  }

  /** The part of the picture that shows the plate with a little around it, as SVG has it. */
  public String getCrop() {
    PlateBox box = getBox();
    if (box == null) {
      return "";
    }
    int margin = Math.max(2, box.height() / 5);
    int left = Math.max(0, box.x() - margin);
    int top = Math.max(0, box.y() - margin);
    return "%d %d %d %d"
        .formatted(
            left,
            top,
            box.x() + box.width() + margin - left,
            box.y() + box.height() + margin - top);
  }
}
