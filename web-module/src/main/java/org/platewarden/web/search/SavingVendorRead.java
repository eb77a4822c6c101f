package org.platewarden.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.evidence.Relevance;
import org.platewarden.evidence.RevealedVendorRead;
import org.platewarden.evidence.SaveEvidence;
import org.platewarden.web.frame.NotFound;
import org.platewarden.web.frame.Say;

/** The page on which a vendor's read is saved to the case for which it was asked. */
@Named
@RequestScoped
public class SavingVendorRead {
  @Inject Answers answers;
  @Inject SaveEvidence saveEvidence;
  @Inject HttpServletRequest request;
  @Inject Say say;
  @Inject Clock clock;

  private Optional<Answer> answer = Optional.empty();
  private Optional<FromVendors.Row> row = Optional.empty();
  private String relevance = "";
  private @Nullable String fault;

  /** An answer that has ended, or that this session has not shown, has nothing to save. */
  @PostConstruct
  void know() {
    answers.forgetEnded(clock.instant());
    answer = answers.find(Objects.toString(request.getParameter("a"), ""));
    String place = Objects.toString(request.getParameter("i"), "");
    row =
        place.matches("[0-9]{1,6}")
            ? answer.flatMap(Answer::vendors).flatMap(said -> said.at(Integer.parseInt(place)))
            : Optional.empty();
  }

  /** What is not there is not found. */
  public void open() throws IOException {
    if (row.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Saves it; a redirect, so that loading again does nothing anew. */
  public @Nullable String save() throws IOException {
    if (row.isEmpty() || answer.isEmpty()) {
      NotFound.answer();
      return null;
    }
    if (!Relevance.isRelevance(relevance)) {
      fault = say.of("fault.evidence.relevance");
      return null;
    }
    FromVendors.Row shown = row.get();
    try {
      saveEvidence.saveOfVendor(
          new RevealedVendorRead(shown.said().vendor(), shown.read(), shown.said().askedAt()),
          new Relevance(relevance),
          answer.get().purpose());
      return "/search/save.xhtml?faces-redirect=true&saved=yes&a=%s&i=%d"
          .formatted(answer.get().handle(), shown.place());
    } catch (Refusal refused) {
      fault = say.refusal(refused);
      return null;
    }
  }

  /** The read; nothing if its answer has ended. */
  public FromVendors.@Nullable Row getRow() {
    return row.orElse(null);
  }

  /** The answer's name. */
  public String getHandle() {
    return answer.map(Answer::handle).orElse("");
  }

  /** The case that it is saved to. */
  public String getCaseNumber() {
    return answer.map(each -> each.purpose().caseNumber().value()).orElse("");
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
