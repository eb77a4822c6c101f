package org.platewarden.web.board;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.cases.CaseName;
import org.platewarden.evidence.LookAtEvidence;
import org.platewarden.evidence.SavedRead;
import org.platewarden.evidence.Whereabouts;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.Plate;
import org.platewarden.web.frame.NotFound;
import org.platewarden.web.frame.Say;
import org.platewarden.web.frame.TableAddress;

/** The board of one case; its page's address alone says which vehicle is shown, and which rows. */
@Named
@RequestScoped
public class BoardPage {
  @Inject LookAtEvidence look;
  @Inject HttpServletRequest request;
  @Inject Say say;

  private Optional<CaseNumber> number = Optional.empty();
  private List<SavedRead> all = List.of();
  private @Nullable String refusal;

  @PostConstruct
  void know() {
    number = numberIn(request.getParameter("n"));
  }

  static Optional<CaseNumber> numberIn(@Nullable String written) {
    try {
      return Optional.of(new CaseNumber(Objects.toString(written, "").strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no case has such a number
    }
  }

  /** Looks at the case in the page's address; one that the visitor may not see is not found. */
  public void open() throws IOException {
    if (number.isEmpty()) {
      NotFound.answer();
      return;
    }
    try {
      all = look.of(new CaseName(number.get()));
    } catch (Refusal refused) {
      if (refused.code().equals("case-unknown")) {
        NotFound.answer();
      }
      refusal = say.refusal(refused);
    }
  }

  /** The case. */
  public String getNumber() {
    return number.map(CaseNumber::value).orElse("");
  }

  /** The case, as it stands in addresses. */
  public String getEncoded() {
    return URLEncoder.encode(getNumber(), StandardCharsets.UTF_8);
  }

  /** Why nothing is shown. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** How many reads were saved. */
  public int getSaved() {
    return all.size();
  }

  /** Its vehicles, the one with the most reads first. */
  public List<Whereabouts> getVehicles() {
    return Whereabouts.of(all);
  }

  /**
   * Which vehicle alone is shown, by its place among them from 1, so no plate is in an address; 0
   * for all.
   */
  public int getVehicle() {
    String wanted = new TableAddress(request).state();
    int place = wanted.matches("[0-9]{1,4}") ? Integer.parseInt(wanted) : 0;
    return place <= getVehicles().size() ? place : 0;
  }

  private List<SavedRead> shown() {
    int vehicle = getVehicle();
    if (vehicle == 0) {
      return all;
    }
    Plate wanted = getVehicles().get(vehicle - 1).plate();
    return all.stream().filter(each -> each.sighting().plate().equals(wanted)).toList();
  }

  /** The rows of this page of the table. */
  public List<SavedRead> getRows() {
    return new TableAddress(request).rowsOf(shown());
  }

  /** How many reads the table has. */
  public int getFound() {
    return shown().size();
  }

  /** Which page of it this is, from 1. */
  public int getPage() {
    return new TableAddress(request).page(shown().size());
  }

  /** How many pages it has. */
  public int getPages() {
    return new TableAddress(request).pages(shown().size());
  }

  /** The address of another page of it. */
  public String page(int page) {
    return new TableAddress(request).at(Integer.toString(getVehicle()), "", page)
        + "&n="
        + getEncoded();
  }

  /** The time line of what is shown. */
  public TimeLine getTimeLine() {
    return TimeLine.of(shown().stream().map(SavedRead::sighting).toList(), say);
  }

  /** A plate as people read it. */
  public String nameOf(Plate plate) {
    return (plate.characters() + " " + plate.issuer().code()).strip();
  }

  /** What the map shows: all reads, not this page's alone. */
  public String getPoints() {
    JsonArrayBuilder points = Json.createArrayBuilder();
    for (SavedRead each : shown()) {
      points.add(
          Json.createObjectBuilder()
              .add("lat", each.sighting().place().latitude())
              .add("lon", each.sighting().place().longitude())
              .add("tone", "well")
              .add("rank", 0)
              .add("title", nameOf(each.sighting().plate()))
              .add(
                  "text",
                  each.sighting().cameraName()
                      + ", "
                      + say.local(each.sighting().capturedAt(), each.sighting().place().zone()))
              .add("href", "#read-" + each.id()));
    }
    return points.build().toString();
  }
}
