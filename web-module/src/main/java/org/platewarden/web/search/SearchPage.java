package org.platewarden.web.search;

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
import org.platewarden.audit.Refusal;
import org.platewarden.purpose.Purpose;
import org.platewarden.search.SearchCriteria;
import org.platewarden.vendor.VendorQuestion;
import org.platewarden.web.frame.Language;
import org.platewarden.web.frame.Say;
import org.platewarden.web.frame.TypedWindow;

/** The query form, and the answer that the page's address names. */
@Named
@RequestScoped
public class SearchPage {
  /** The window that the form offers, in days (R5). */
  private static final int DEFAULT_DAYS = 30;

  @Inject Asking asking;
  @Inject Answers answers;
  @Inject StatedPurpose stated;
  @Inject Zones zones;
  @Inject QueryForm form;
  @Inject Choices choices;
  @Inject Language language;
  @Inject Say say;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private @Nullable String handle;
  private Map<String, String> faults = Map.of();
  private @Nullable String refusal;

  /**
   * The paging buttons are there, and can be pressed, only when the answer is known from the start.
   * An answer ends with its case.
   */
  @PostConstruct
  void know() {
    handle = request.getParameter("a");
    answers.forgetEnded(clock.instant());
    if (kept().isPresent() && answer().isEmpty()) {
      refusal = say.of("refusal.case-closed");
    }
  }

  /** Fills the form when the page is opened: as it was for its answer, or with what is usual. */
  public void open() {
    String wanted = request.getParameter("case");
    if (wanted != null && choices.getCases().containsValue(wanted)) {
      stated.setCaseNumber(wanted);
    }
    Optional<Asked> before =
        answer()
            .map(Answer::asked)
            .or(() -> Optional.ofNullable(request.getParameter("c")).flatMap(this::counted));
    if (before.isPresent()) {
      form.fill(before.get());
      return;
    }
    TypedWindow usual = TypedWindow.ofDays(DEFAULT_DAYS, zones.getBrowsers(), clock);
    form.setZone(usual.zone());
    form.setFrom(usual.from());
    form.setUntil(usual.until());
    if (handle != null && refusal == null) {
      refusal = say.of("answer.forgotten");
    }
  }

  private Optional<Asked> counted(String counts) {
    return answers.counted(counts).map(Counted::asked);
  }

  /** Asks what stands in the form; shows the answer, or what keeps it from being given. */
  public @Nullable String search() {
    Asked asked = form.asked();
    FormCheck check = new FormCheck();
    Optional<SearchCriteria> criteria = check.criteria(asked, choices::placeOf);
    Optional<VendorQuestion> vendors = criteria.flatMap(each -> check.vendors(asked, each));
    Optional<Purpose> purpose = check.purpose(stated);
    if (check.faults().isEmpty() && criteria.isPresent() && purpose.isPresent()) {
      SearchCriteria wanted = criteria.get();
      Purpose why = purpose.get();
      return wanted.isCountedFirst()
          ? outcomeOf(() -> "counts.xhtml?c=" + asking.count(asked, wanted, why, vendors).handle())
          : outcomeOf(() -> "index.xhtml?a=" + asking.ask(asked, wanted, why, vendors).handle());
    }
    Map<String, String> inWords = new LinkedHashMap<>();
    check
        .faults()
        .forEach(
            (field, fault) -> inWords.put(field, PatternPreview.inWords(fault, language.texts())));
    faults = inWords;
    handle = null;
    return null;
  }

  /** Asks for the page after the one that is shown. */
  public @Nullable String older() {
    return outcomeOf(
        () -> "index.xhtml?a=" + answer().flatMap(asking::older).map(Answer::handle).orElse(""));
  }

  /** A redirect, so that going back or loading again asks nothing anew. */
  private @Nullable String outcomeOf(Supplier<String> page) {
    try {
      return "/search/" + page.get() + "&faces-redirect=true";
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      handle = null;
      return null;
    }
  }

  private Optional<Answer> kept() {
    return Optional.ofNullable(handle).flatMap(answers::find);
  }

  private Optional<Answer> answer() {
    return kept().filter(answer -> choices.isOpen(answer.purpose().caseNumber()));
  }

  /** What the plate, as typed, will be taken to mean. */
  public String getPreview() {
    return PatternPreview.of(
        form.getPlate(), FormCheck.reach(form.getCloseness()), language.texts());
  }

  /** The answer, or nothing. */
  public @Nullable Answer getAnswer() {
    return answer().orElse(null);
  }

  /** The name of the page before, if it is still kept. */
  public String getNewer() {
    return answer().flatMap(Answer::newer).filter(n -> answers.find(n).isPresent()).orElse("");
  }

  /** The numbers of the first and the last read on the page, and how many there are. */
  public String getRange() {
    return answer().map(this::range).orElse("");
  }

  private String range(Answer shown) {
    int first = shown.before() + 1;
    int last = shown.upTo();
    return shown
        .total()
        .map(
            total ->
                say.of(
                    total.more() ? "answer.range.more" : "answer.range.of",
                    first,
                    last,
                    total.counted()))
        .orElseGet(() -> say.of("answer.range", first, last));
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
