package org.platewarden.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.GeoCircle;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.retention.HoldOrder;
import org.platewarden.retention.PlaceHolds;
import org.platewarden.web.frame.Say;

/** The form that places a hold. */
@Named
@RequestScoped
public class HoldFormPage {
  @Inject PlaceHolds holds;
  @Inject KeepingWords words;
  @Inject Say say;

  private final Map<String, String> typed = new HashMap<>();
  private final Map<String, String> faults = new LinkedHashMap<>();
  private @Nullable String refusal;

  /** Places what stands in the form; says what keeps it from being done. */
  public @Nullable String save() {
    Optional<CaseNumber> ofCase = read("ofCase", CaseNumber::new);
    Optional<Plate> plate = read("plate", text -> Plate.of(text, issuer()));
    Optional<CameraCode> camera = read("camera", CameraCode::new);
    Optional<GeoCircle> circle = circle();
    Optional<TimeWindow> window = window();
    faultIf(!HoldOrder.isReason(text("reason")), "reason");
    faultIf(!HoldOrder.isAuthority(text("authority")), "authority");
    Optional<Instant> review = words.endOf(text("review"));
    faultIf(review.isEmpty(), "review");
    Optional<Instant> end = words.endOf(text("end"));
    faultIf(end.isEmpty(), "end");
    if (review.isEmpty() || end.isEmpty() || !faults.isEmpty()) {
      return null;
    }
    try {
      HoldOrder.Names names = new HoldOrder.Names(ofCase, plate, camera, circle, window);
      holds.place(new HoldOrder(names, text("reason"), text("authority"), review.get(), end.get()));
      return "/retention/holds.xhtml?faces-redirect=true&done=placed";
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  private Issuer issuer() {
    return new Issuer(text("issuer").strip());
  }

  private Optional<GeoCircle> circle() {
    return read(
        "place",
        text -> {
          String[] parts = text.split("[,;\\s]+", -1);
          if (parts.length != 2) {
            throw new IllegalArgumentException("two numbers are wanted");
          }
          return new GeoCircle(
              new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])),
              Double.parseDouble(text("radius").strip()));
        });
  }

  private Optional<TimeWindow> window() {
    if (text("from").isBlank() && text("until").isBlank()) {
      return Optional.empty();
    }
    Optional<Instant> from = words.beginOf(text("from"));
    Optional<Instant> until = words.endOf(text("until"));
    boolean whole = from.isPresent() && until.isPresent() && from.get().isBefore(until.get());
    faultIf(!whole, "from");
    return whole ? Optional.of(new TimeWindow(from.get(), until.get())) : Optional.empty();
  }

  /** What a field says, if it says something that can be meant. */
  private <T> Optional<T> read(String field, Function<String, T> meaning) {
    String text = text(field).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(meaning.apply(text));
    } catch (IllegalArgumentException e) {
      faultIf(true, field);
      return Optional.empty();
    }
  }

  private String text(String field) {
    return Objects.toString(typed.get(field), ""); // an empty field is null in it
  }

  private void faultIf(boolean wrong, String field) {
    if (wrong) {
      faults.put(field, say.of("fault.hold." + field));
    }
  }

  /** What was typed, by field; a form fills it. */
  public Map<String, String> getTyped() {
    return typed;
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
}
