package org.platewarden.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platewarden.access.DecideElevations;
import org.platewarden.access.Deciding;
import org.platewarden.access.ElevationFile;
import org.platewarden.access.Reference;
import org.platewarden.access.Verdict;
import org.platewarden.audit.Refusal;
import org.platewarden.web.frame.NotFound;
import org.platewarden.web.frame.Say;

/** One request, with what is needed to decide it. */
@Named
@RequestScoped
public class ApprovalPage {
  @Inject DecideElevations decide;
  @Inject HttpServletRequest request;
  @Inject Say say;

  private @Nullable ElevationFile file;
  private @Nullable String refusal;
  private String reason = "";

  /** Known before a form of the page is read, else its fields would not be there to be read. */
  @PostConstruct
  void know() {
    named().ifPresent(this::open);
  }

  private void open(UUID id) {
    try {
      file = decide.open(new Reference(id));
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  private Optional<UUID> named() {
    return Ids.named(request, "r");
  }

  /** Answers 404 to an address that names nothing. */
  public void check() throws IOException {
    if (named().isEmpty()) {
      NotFound.answer();
    }
  }

  /** Says yes. */
  public @Nullable String approve() {
    return decided(Verdict.APPROVED);
  }

  /** Says no. */
  public @Nullable String refuse() {
    return decided(Verdict.REFUSED);
  }

  private @Nullable String decided(Verdict verdict) {
    Optional<UUID> id = named();
    if (id.isEmpty()) {
      return null;
    }
    try {
      decide.decide(new Deciding(id.get(), verdict, reason));
      return "/approvals/index.xhtml?faces-redirect=true&done=1";
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  /** The request; nothing if it is not shown. */
  public @Nullable ElevationFile getFile() {
    return file;
  }

  /** Its name in the page's address. */
  public String getId() {
    return named().map(UUID::toString).orElse("");
  }

  /** Whether the visitor may decide it now. */
  public boolean isDecidable() {
    return file != null && file.decidable();
  }

  /** Why it is not shown, or nothing was decided. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** Why. */
  public String getReason() {
    return reason;
  }

  /** Typed in the form. */
  public void setReason(@Nullable String reason) {
    this.reason = Objects.toString(reason, "");
  }
}
