package org.platewarden.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platewarden.access.AccessOf;
import org.platewarden.access.AccessWords;
import org.platewarden.access.AskForElevation;
import org.platewarden.access.AskedFrom;
import org.platewarden.access.ElevationAsked;
import org.platewarden.access.EntitledNow;
import org.platewarden.access.Reference;
import org.platewarden.access.Right;
import org.platewarden.audit.Refusal;
import org.platewarden.web.frame.Say;
import org.platewarden.web.frame.Visitor;

/** An officer's own rights: what they have, what they asked for, and the form to ask. */
@Named
@RequestScoped
public class AccessPage {
  @Inject AskForElevation ask;
  @Inject EntitledNow entitled;
  @Inject RightWords words;
  @Inject Visitor visitor;
  @Inject HttpServletRequest request;
  @Inject Say say;

  private AccessOf mine = new AccessOf("", List.of(), List.of(), List.of());
  private AskedFrom choices = new AskedFrom(List.of(), List.of());
  private Optional<String> missing = Optional.empty();
  private String area = "";
  private List<String> sources = List.of();
  private String justification = "";
  private String days = "90";
  private final Map<String, String> faults = new LinkedHashMap<>();
  private @Nullable String refusal;

  /** Known before the form is read, else its lists would not be there. */
  @PostConstruct
  void know() {
    choices = ask.choices();
    look();
  }

  private void look() {
    mine = ask.mine();
    missing = entitled.objection(visitor.getName(), Right.COMMERCIAL_READS).map(say::refusal);
  }

  /** Asks for what stands in the form; says what keeps it from being done. */
  public @Nullable String send() {
    int asked = days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : 0;
    faultIf(area.isEmpty(), "area");
    faultIf(sources.isEmpty(), "sources");
    faultIf(asked < 1 || asked > ElevationAsked.MOST_DAYS, "days");
    faultIf(
        !AccessWords.fits(justification, ElevationAsked.LEAST, ElevationAsked.MOST),
        "justification");
    if (!faults.isEmpty()) {
      return null;
    }
    return done(
        () ->
            ask.ask(
                new ElevationAsked(Right.COMMERCIAL_READS, area, sources, justification, asked)));
  }

  /** Takes the request back that the form names. */
  public @Nullable String withdraw() {
    Optional<UUID> named = Ids.named(request, "r");
    return named.isEmpty() ? null : done(() -> ask.withdraw(new Reference(named.get())));
  }

  private @Nullable String done(Runnable act) {
    try {
      act.run();
      return "/access/index.xhtml?faces-redirect=true&done=1";
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      look();
      return null;
    }
  }

  private void faultIf(boolean wrong, String field) {
    if (wrong) {
      faults.put(field, say.of("fault.access." + field));
    }
  }

  /** What the visitor has and asked for. */
  public AccessOf getMine() {
    return mine;
  }

  /** Whether commercial services are open to the visitor now. */
  public boolean isOpen() {
    return missing.isEmpty();
  }

  /** Why they are not; nothing if they are. */
  public String getMissing() {
    return missing.orElse("");
  }

  /** Whether something can be asked now: nothing waits. */
  public boolean isAskable() {
    return mine.requests().stream().noneMatch(words::isWaiting);
  }

  /** Whether something was done just now. */
  public boolean isDoneNow() {
    return request.getParameter("done") != null;
  }

  /** The areas to choose from: what people call them, and their codes. */
  public Map<String, String> getAreas() {
    Map<String, String> areas = new LinkedHashMap<>();
    choices
        .areas()
        .forEach(each -> areas.put(each.name() + " (" + each.agency() + ")", each.code()));
    return areas;
  }

  /** The services to choose from. */
  public Map<String, String> getServices() {
    Map<String, String> services = new LinkedHashMap<>();
    choices.sources().forEach(each -> services.put(say.orElse("source." + each, each), each));
    return services;
  }

  /** What is wrong with a field, by field. */
  public Map<String, String> getFaults() {
    return faults;
  }

  /** The same, in the order of the form. */
  public List<Map.Entry<String, String>> getFaultList() {
    return List.copyOf(faults.entrySet());
  }

  /** Why it was not done. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** By its code, or empty. */
  public String getArea() {
    return area;
  }

  /** Chosen in the form. */
  public void setArea(@Nullable String area) {
    this.area = Objects.toString(area, "");
  }

  /** By name. */
  public List<String> getSources() {
    return sources;
  }

  /** Chosen in the form. */
  public void setSources(@Nullable List<String> sources) {
    this.sources = sources == null ? List.of() : List.copyOf(sources);
  }

  /** What for. */
  public String getJustification() {
    return justification;
  }

  /** Typed in the form. */
  public void setJustification(@Nullable String justification) {
    this.justification = Objects.toString(justification, "");
  }

  /** For how long. */
  public String getDays() {
    return days;
  }

  /** Typed in the form. */
  public void setDays(@Nullable String days) {
    this.days = Objects.toString(days, "").strip();
  }
}
