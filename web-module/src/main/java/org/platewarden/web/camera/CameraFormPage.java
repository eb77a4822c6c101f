package org.platewarden.web.camera;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.cameras.CameraFile;
import org.platewarden.cameras.CameraRegistration;
import org.platewarden.cameras.CameraVersion;
import org.platewarden.cameras.RegisterCamera;
import org.platewarden.kernel.CameraCode;
import org.platewarden.web.frame.NotFound;
import org.platewarden.web.frame.Say;

/** The form that registers a camera, or changes the one that the page's address names. */
@Named
@RequestScoped
public class CameraFormPage {
  @Inject RegisterCamera register;
  @Inject HttpServletRequest request;
  @Inject Say say;

  private Optional<CameraCode> changed = Optional.empty();
  private String code = "";
  private String name = "";
  private String owner = "";
  private String latitude = "";
  private String longitude = "";
  private String placeOfCapture = "";
  private String timeZone = "";
  private String feedFormat = "";
  private String silentAfter = "";
  private boolean mobile;
  private String version = "";
  private Map<String, String> faults = Map.of();
  private @Nullable String refusal;

  @PostConstruct
  void know() {
    changed = CameraPage.codeIn(request.getParameter("c"));
    version = Objects.toString(request.getParameter("version"), "");
  }

  /** Fills the form with what is registered, if a camera is to be changed. */
  public void open() throws IOException {
    if (changed.isEmpty()) {
      return;
    }
    try {
      CameraFile file = register.fileOf(changed.get());
      version = String.valueOf(file.version().number());
      fill(TypedCamera.of(file.registration()));
    } catch (Refusal unknown) {
      NotFound.answer();
    }
  }

  private void fill(TypedCamera camera) {
    code = camera.code();
    name = camera.name();
    owner = camera.owner();
    mobile = camera.mobile();
    latitude = camera.latitude();
    longitude = camera.longitude();
    placeOfCapture = camera.placeOfCapture();
    timeZone = camera.timeZone();
    feedFormat = camera.feedFormat();
    silentAfter = camera.silentAfter();
  }

  /** Registers or changes what stands in the form; says what keeps it from being done. */
  public @Nullable String save() {
    CameraForm form = new CameraForm();
    Optional<CameraRegistration> registration =
        form.registration(
            new TypedCamera(
                changed.map(CameraCode::value).orElse(code),
                name,
                owner,
                mobile,
                latitude,
                longitude,
                placeOfCapture,
                timeZone,
                feedFormat,
                silentAfter));
    if (registration.isEmpty()) {
      Map<String, String> inWords = new LinkedHashMap<>();
      form.faults().forEach((field, fault) -> inWords.put(field, say.of(fault)));
      faults = inWords;
      return null;
    }
    try {
      save(registration.get());
      return "/cameras/camera.xhtml?faces-redirect=true&c=" + registration.get().code().value();
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  private void save(CameraRegistration registration) {
    if (changed.isEmpty()) {
      register.register(registration);
    } else {
      int seen = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
      register.change(registration, new CameraVersion(seen));
    }
  }

  /** The formats to choose from, by name; the one that is registered stays among them. */
  public List<String> getFormats() {
    List<String> known = register.formats();
    return feedFormat.isEmpty() || known.contains(feedFormat)
        ? known
        : java.util.stream.Stream.concat(known.stream(), java.util.stream.Stream.of(feedFormat))
            .toList();
  }

  /** Time zones to choose from while typing. */
  public List<String> getZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.startsWith("America/") || zone.startsWith("Pacific/"))
        .sorted()
        .toList();
  }

  /** The camera that is changed; empty when one is registered. */
  public String getChanged() {
    return changed.map(CameraCode::value).orElse("");
  }

  /** The version that is changed. */
  public String getVersion() {
    return version;
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

  /** Whether it moves. */
  public boolean isMobile() {
    return mobile;
  }

  /** Chosen in the form. */
  public void setMobile(boolean mobile) {
    this.mobile = mobile;
  }

  /** Given once and kept. */
  public String getCode() {
    return code;
  }

  /** Typed in the form. */
  public void setCode(@Nullable String code) {
    this.code = Objects.toString(code, "");
  }

  /** How people call it. */
  public String getName() {
    return name;
  }

  /** Typed in the form. */
  public void setName(@Nullable String name) {
    this.name = Objects.toString(name, "");
  }

  /** Who owns it. */
  public String getOwner() {
    return owner;
  }

  /** Typed in the form. */
  public void setOwner(@Nullable String owner) {
    this.owner = Objects.toString(owner, "");
  }

  /** Degrees. */
  public String getLatitude() {
    return latitude;
  }

  /** Typed in the form. */
  public void setLatitude(@Nullable String latitude) {
    this.latitude = Objects.toString(latitude, "");
  }

  /** Degrees. */
  public String getLongitude() {
    return longitude;
  }

  /** Typed in the form. */
  public void setLongitude(@Nullable String longitude) {
    this.longitude = Objects.toString(longitude, "");
  }

  /** ISO 3166-2. */
  public String getPlaceOfCapture() {
    return placeOfCapture;
  }

  /** Typed in the form. */
  public void setPlaceOfCapture(@Nullable String placeOfCapture) {
    this.placeOfCapture = Objects.toString(placeOfCapture, "");
  }

  /** IANA. */
  public String getTimeZone() {
    return timeZone;
  }

  /** Typed in the form. */
  public void setTimeZone(@Nullable String timeZone) {
    this.timeZone = Objects.toString(timeZone, "");
  }

  /** By name, or empty. */
  public String getFeedFormat() {
    return feedFormat;
  }

  /** Typed in the form. */
  public void setFeedFormat(@Nullable String feedFormat) {
    this.feedFormat = Objects.toString(feedFormat, "");
  }

  /** Minutes, or empty. */
  public String getSilentAfter() {
    return silentAfter;
  }

  /** Typed in the form. */
  public void setSilentAfter(@Nullable String silentAfter) {
    this.silentAfter = Objects.toString(silentAfter, "");
  }
}
