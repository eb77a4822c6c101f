package org.platewarden.web.camera;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.cameras.AlertName;
import org.platewarden.cameras.CameraDetail;
import org.platewarden.cameras.CameraFile;
import org.platewarden.cameras.CameraKeySummary;
import org.platewarden.cameras.CameraStatus;
import org.platewarden.cameras.CameraVersion;
import org.platewarden.cameras.IssueCameraCredential;
import org.platewarden.cameras.IssuedKey;
import org.platewarden.cameras.KeyName;
import org.platewarden.cameras.KeyOrder;
import org.platewarden.cameras.LookAfterCameras;
import org.platewarden.cameras.RegisterCamera;
import org.platewarden.cameras.ServiceOrder;
import org.platewarden.kernel.CameraCode;
import org.platewarden.web.frame.NotFound;
import org.platewarden.web.frame.Say;

/** The page of one camera: what it is, how it is, its keys. */
@Named
@RequestScoped
public class CameraPage {
  @Inject LookAfterCameras lookAfter;
  @Inject RegisterCamera register;
  @Inject IssueCameraCredential credentials;
  @Inject ShownOnce shownOnce;
  @Inject HttpServletRequest request;
  @Inject Clock clock;
  @Inject Say say;

  private Optional<CameraCode> code = Optional.empty();
  private @Nullable CameraDetail detail;
  private @Nullable CameraFile file;
  private @Nullable IssuedKey issued;
  private @Nullable String refusal;
  private int keyDays;

  @PostConstruct
  void know() {
    code = codeIn(request.getParameter("c"));
    if (request.getMethod().equals("POST")) {
      // buttons can be pressed only when what they stand in is known from the start
      try {
        code.ifPresent(this::look);
      } catch (Refusal unknown) {
        code = Optional.empty();
      }
    }
  }

  static Optional<CameraCode> codeIn(@Nullable String written) {
    try {
      return Optional.of(new CameraCode(Objects.toString(written, "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no camera has such a code
    }
  }

  /** Looks at what the page's address names; a camera that is not registered is not found. */
  public void open() throws IOException {
    try {
      look(code.orElseThrow(() -> new IOException("no camera")));
      issued = shownOnce.take();
    } catch (Refusal | IOException e) {
      NotFound.answer();
    }
  }

  private void look(CameraCode camera) {
    detail = lookAfter.detail(camera);
    file = register.fileOf(camera);
  }

  /** Makes a key and shows it once. */
  public @Nullable String issueKey() {
    Optional<Instant> ends =
        Optional.of(keyDays)
            .filter(days -> days > 0)
            .map(days -> clock.instant().plus(days, ChronoUnit.DAYS));
    return outcomeOf(camera -> shownOnce.keep(credentials.issue(new KeyOrder(camera, ends))));
  }

  /** Takes back the key that the form names. */
  public @Nullable String withdrawKey() {
    String keyId = Objects.toString(request.getParameter("key"));
    return outcomeOf(camera -> credentials.withdraw(new KeyName(camera, keyId)));
  }

  /** Puts the camera in service. */
  public @Nullable String putInService() {
    return outcomeOf(camera -> serve(camera, CameraStatus.IN_SERVICE));
  }

  /** Takes the camera out of service. */
  public @Nullable String takeOutOfService() {
    return outcomeOf(camera -> serve(camera, CameraStatus.OUT_OF_SERVICE));
  }

  private void serve(CameraCode camera, CameraStatus status) {
    String seen = Objects.toString(request.getParameter("version"));
    int version = seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1;
    register.serve(new ServiceOrder(camera, status), new CameraVersion(version));
  }

  /** Says that the alert that the form names has been seen. */
  public @Nullable String acknowledge() {
    String alert = Objects.toString(request.getParameter("alert"));
    return alert.matches("[0-9a-f-]{36}")
        ? outcomeOf(camera -> lookAfter.acknowledge(new AlertName(UUID.fromString(alert))))
        : null;
  }

  /** Something that is done to a camera. */
  private interface Work {
    void on(CameraCode camera);
  }

  /** A redirect, so that loading again does nothing anew. */
  private @Nullable String outcomeOf(Work work) {
    if (code.isEmpty()) {
      return null;
    }
    try {
      work.on(code.get());
      return "/cameras/camera.xhtml?faces-redirect=true&c=" + code.get().value();
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      look(code.get());
      return null;
    }
  }

  /** How it is. */
  public @Nullable CameraDetail getDetail() {
    return detail;
  }

  /** What is registered of it. */
  public @Nullable CameraFile getFile() {
    return file;
  }

  /** Its week, drawn. */
  public @Nullable WeekChart getChart() {
    return detail == null
        ? null
        : WeekChart.of(detail.week(), detail.overview().camera().timeZone());
  }

  /** Its keys, newest first. */
  public List<CameraKeySummary> getKeys() {
    return code.map(credentials::keysOf).orElse(List.of());
  }

  /** The key that was just made; nothing ever after. */
  public @Nullable IssuedKey getIssued() {
    return issued;
  }

  /** Why something was not done. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** After how many days the new key ends; 0 for never. */
  public int getKeyDays() {
    return keyDays;
  }

  /** Chosen in the form. */
  public void setKeyDays(int keyDays) {
    this.keyDays = keyDays;
  }
}
