package org.platewarden.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.purpose.Grounds;
import org.platewarden.reads.PlaceCount;
import org.platewarden.reads.ReadCounts;
import org.platewarden.web.frame.NotFound;
import org.platewarden.web.frame.Say;

/** How many an answer would show, and the second act that shows them. */
@Named
@RequestScoped
public class CountsPage {
  /** Cameras that are listed; the rest is told as a number. */
  private static final int MOST_PLACES = 50;

  @Inject Answers answers;
  @Inject Asking asking;
  @Inject Choices choices;
  @Inject Say say;
  @Inject HttpServletRequest request;

  private Optional<Counted> counted = Optional.empty();
  private String grounds = "";
  private boolean confirmed;
  private @Nullable String refusal;

  /** Counts that this session has not had show nothing; neither do those of a closed case. */
  @PostConstruct
  void know() {
    counted =
        answers
            .counted(Objects.toString(request.getParameter("c"), ""))
            .filter(each -> choices.isOpen(each.purpose().caseNumber()));
  }

  /** What is not there is not found. */
  public void open() throws IOException {
    if (counted.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Shows the reads; a redirect, so that going back or loading again asks nothing anew. */
  public @Nullable String show() throws IOException {
    if (counted.isEmpty()) {
      NotFound.answer();
      return null;
    }
    try {
      Answer answer = asking.reveal(counted.get(), new Grounds(grounds.strip()), confirmed);
      return "/search/index.xhtml?faces-redirect=true&a=" + answer.handle();
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  /** What was told; nothing if it is not kept. */
  public @Nullable Counted getCounted() {
    return counted.orElse(null);
  }

  /** The counts' name in the page's address. */
  public String getHandle() {
    return counted.map(Counted::handle).orElse("");
  }

  /** How many reads, in words. */
  public String getReads() {
    return counted.map(Counted::counts).map(this::reads).orElse("");
  }

  private String reads(ReadCounts counts) {
    String number = say.number(counts.reads());
    return counts.more() ? say.of("counts.more-than", number) : number;
  }

  /** The cameras with the most reads. */
  public List<PlaceCount> getPlaces() {
    return counted.map(each -> each.counts().places()).orElse(List.of()).stream()
        .limit(MOST_PLACES)
        .toList();
  }

  /** How many cameras are not listed. */
  public int getMorePlaces() {
    return Math.max(0, counted.map(each -> each.counts().places().size()).orElse(0) - MOST_PLACES);
  }

  /** Why the reads are not shown. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** Why these people have to be looked at. */
  public String getGrounds() {
    return grounds;
  }

  /** Typed in the form. */
  public void setGrounds(@Nullable String grounds) {
    this.grounds = Objects.toString(grounds, "");
  }

  /** Whether the asker goes on though there are very many. */
  public boolean isConfirmed() {
    return confirmed;
  }

  /** Chosen in the form. */
  public void setConfirmed(boolean confirmed) {
    this.confirmed = confirmed;
  }
}
