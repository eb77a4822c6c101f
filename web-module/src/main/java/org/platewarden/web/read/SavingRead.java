package org.platewarden.web.read;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.evidence.Relevance;
import org.platewarden.evidence.SaveEvidence;
import org.platewarden.web.frame.Say;

/** The form by which the read of a page is saved to the case for which it was asked. */
@Named
@RequestScoped
public class SavingRead {
  @Inject RevealedReads revealedReads;
  @Inject SaveEvidence saveEvidence;
  @Inject OpenedRead openedRead;
  @Inject HttpServletRequest request;
  @Inject Say say;

  private String relevance = "";
  private @Nullable String fault;

  /** Saves it; a redirect, so that loading again does nothing anew. */
  public @Nullable String save() throws IOException {
    String handle = request.getParameter("r");
    Optional<Revealed> known = Optional.ofNullable(handle).flatMap(revealedReads::find);
    if (known.isEmpty()) {
      fault = say.of("refusal.read-gone");
    } else if (!Relevance.isRelevance(relevance)) {
      fault = say.of("fault.evidence.relevance");
    } else {
      try {
        saveEvidence.save(known.get().read(), new Relevance(relevance), known.get().purpose());
        return "/read/index.xhtml?faces-redirect=true&saved=yes&r=" + handle;
      } catch (Refusal refused) {
        fault = say.refusal(refused);
      }
    }
    openedRead.open(); // the page shows the read again, with the fault
    return null;
  }

  /** Whether it was saved a moment ago. */
  public boolean isSaved() {
    return "yes".equals(request.getParameter("saved"));
  }

  /** Why it was not saved. */
  public @Nullable String getFault() {
    return fault;
  }

  /** Why it matters to the case. */
  public String getRelevance() {
    return relevance;
  }

  /** Typed in the form. */
  public void setRelevance(@Nullable String relevance) {
    this.relevance = Objects.toString(relevance, "");
  }
}
