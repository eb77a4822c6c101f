package org.platewarden.web.trail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.ReadTrail;
import org.platewarden.audit.Refusal;
import org.platewarden.audit.TrailPageAsked;
import org.platewarden.audit.TrailQuestion;
import org.platewarden.web.frame.Say;
import org.platewarden.web.frame.TypedWindow;
import org.platewarden.web.read.Handle;
import org.platewarden.web.search.Zones;

/** The auditor's form, and the answer that the page's address names. */
@Named
@RequestScoped
public class TrailSearchPage {
  /** The window that the form offers, in days. */
  private static final int DEFAULT_DAYS = 7;

  @Inject ReadTrail readTrail;
  @Inject TrailAnswers answers;
  @Inject TrailForm form;
  @Inject Zones zones;
  @Inject Say say;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private @Nullable String handle;
  private Map<String, String> faults = Map.of();
  private @Nullable String refusal;

  /**
   * The paging button is there, and can be pressed, only when the answer is known from the start.
   */
  @PostConstruct
  void know() {
    handle = request.getParameter("t");
  }

  /** Fills the form when the page is opened: as it was for its answer, or with what is usual. */
  public void open() {
    Optional<TrailAnswer> shown = answer();
    if (shown.isPresent()) {
      form.fill(shown.get().asked());
      return;
    }
    TypedWindow usual = TypedWindow.ofDays(DEFAULT_DAYS, zones.getBrowsers(), clock);
    form.fill(new TrailAsked("", "", "", "", "", "", usual.from(), usual.until(), usual.zone()));
    if (handle != null) {
      refusal = say.of("answer.forgotten");
    }
  }

  /** Asks what stands in the form. */
  public @Nullable String search() {
    TrailAsked asked = form.asked();
    TrailFormCheck check = new TrailFormCheck();
    Optional<TrailQuestion> question = check.question(asked);
    if (question.isPresent()) {
      return outcomeOf(
          () ->
              new TrailAnswer(
                  Handle.random(),
                  asked,
                  question.get(),
                  readTrail.find(question.get(), TrailPageAsked.FIRST),
                  Optional.empty(),
                  0));
    }
    Map<String, String> inWords = new LinkedHashMap<>();
    check.faults().forEach((field, fault) -> inWords.put(field, say.of(fault)));
    faults = inWords;
    handle = null;
    return null;
  }

  /** Asks for the page after the one that is shown. */
  public @Nullable String older() {
    Optional<TrailAnswer> shown = answer().filter(TrailAnswer::isMore);
    if (shown.isEmpty()) {
      refusal = say.of("answer.forgotten");
      return null;
    }
    TrailAnswer page = shown.get();
    return outcomeOf(
        () ->
            new TrailAnswer(
                Handle.random(),
                page.asked(),
                page.question(),
                readTrail.find(page.question(), new TrailPageAsked(page.page().upTo())),
                Optional.of(page.handle()),
                page.shown()));
  }

  /** A redirect, so that going back or loading again asks nothing anew. */
  private @Nullable String outcomeOf(Supplier<TrailAnswer> question) {
    try {
      TrailAnswer answer = answers.keep(question.get());
      return "/trail/index.xhtml?faces-redirect=true&t=" + answer.handle();
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      handle = null;
      return null;
    }
  }

  private Optional<TrailAnswer> answer() {
    return Optional.ofNullable(handle).flatMap(answers::find);
  }

  /** The answer, or nothing. */
  public @Nullable TrailAnswer getAnswer() {
    return answer().orElse(null);
  }

  /** The name of the page before, if it is still kept. */
  public String getNewer() {
    return answer().flatMap(TrailAnswer::newer).filter(n -> answers.find(n).isPresent()).orElse("");
  }

  /** The numbers of the first and the last line on the page. */
  public String getRange() {
    return answer()
        .map(shown -> say.of("trail.range", shown.before() + 1, shown.shown()))
        .orElse("");
  }

  /** What is wrong with a field, by field. */
  public Map<String, String> getFaults() {
    return faults;
  }

  /** The same, in the order of the form. */
  public List<Map.Entry<String, String>> getFaultList() {
    return List.copyOf(faults.entrySet());
  }

  /** Why there is no answer. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** The answer's name in the page's address. */
  public @Nullable String getHandle() {
    return handle;
  }

  /** Told by the page's address. */
  public void setHandle(@Nullable String handle) {
    this.handle = handle;
  }
}
