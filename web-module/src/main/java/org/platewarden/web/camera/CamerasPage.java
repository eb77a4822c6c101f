package org.platewarden.web.camera;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platewarden.cameras.CameraOverview;
import org.platewarden.cameras.CameraState;
import org.platewarden.cameras.LookAfterCameras;
import org.platewarden.cameras.RegisteredCamera;

/** The table of cameras and their map: filtered, sorted and turned by the page's address alone. */
@Named
@RequestScoped
public class CamerasPage {
  private static final int ROWS = 50;
  private static final int LONGEST_FILTER = 80;

  @Inject LookAfterCameras lookAfter;
  @Inject CameraWords words;
  @Inject HttpServletRequest request;

  private @Nullable List<CameraOverview> all;

  private List<CameraOverview> all() {
    if (all == null) {
      all = lookAfter.all();
    }
    return all;
  }

  private List<CameraOverview> fitting() {
    String wanted = getText().toLowerCase(Locale.ROOT);
    return all().stream()
        .filter(each -> getState().isEmpty() || each.health().state().name().equals(getState()))
        .filter(each -> textOf(each.camera()).contains(wanted))
        .sorted(CameraOrder.named(request.getParameter("by")).comparator())
        .toList();
  }

  private static String textOf(RegisteredCamera camera) {
    return String.join(
            "\n", camera.code().value(), camera.name(), camera.owner(), camera.placeOfCapture())
        .toLowerCase(Locale.ROOT);
  }

  /** The rows of this page. */
  public List<CameraOverview> getRows() {
    return fitting().stream().skip((long) (getPage() - 1) * ROWS).limit(ROWS).toList();
  }

  /** All that are registered, by name. */
  public List<RegisteredCamera> getByName() {
    return all().stream().map(CameraOverview::camera).toList();
  }

  /** How many cameras fit. */
  public int getFound() {
    return fitting().size();
  }

  /** How many are registered. */
  public int getRegistered() {
    return all().size();
  }

  /** Cameras that fell silent and that nobody has said to have seen. */
  public List<CameraOverview> getAlerted() {
    return all().stream()
        .filter(each -> each.alerts().stream().anyMatch(alert -> alert.acknowledgedBy().isEmpty()))
        .toList();
  }

  /** What the map shows: all that fit, not this page's alone. */
  public String getPoints() {
    JsonArrayBuilder points = Json.createArrayBuilder();
    for (CameraOverview each : fitting()) {
      points.add(
          Json.createObjectBuilder()
              .add("lat", each.camera().place().latitude())
              .add("lon", each.camera().place().longitude())
              .add("tone", toneOf(each.health().state()))
              // of two that stand side by side, the one that needs a person is on top
              .add("rank", -CameraOrder.urgency(each))
              .add("title", each.camera().name())
              .add("text", words.state(each.health().state()) + ": " + words.reason(each.health()))
              .add(
                  "href",
                  request.getContextPath()
                      + "/cameras/camera.xhtml?c="
                      + each.camera().code().value()));
    }
    return points.build().toString();
  }

  /** The states to choose from. */
  public List<CameraState> getStates() {
    return List.of(CameraState.values());
  }

  /** How many cameras are in a state. */
  public long count(CameraState state) {
    return all().stream().filter(each -> each.health().state() == state).count();
  }

  /** The look of a state: its name in small letters. */
  public String toneOf(CameraState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The text that a camera must have in its code, name, owner or place; empty for all. */
  public String getText() {
    String typed = Objects.toString(request.getParameter("q"), "").strip();
    return typed.length() > LONGEST_FILTER ? typed.substring(0, LONGEST_FILTER) : typed;
  }

  /** The state that a camera must be in; empty for all. */
  public String getState() {
    String wanted = Objects.toString(request.getParameter("s"), "");
    return Arrays.stream(CameraState.values()).anyMatch(state -> state.name().equals(wanted))
        ? wanted
        : "";
  }

  /** By what the table is sorted. */
  public String getBy() {
    return CameraOrder.named(request.getParameter("by")).key();
  }

  /** Which page this is, from 1. */
  public int getPage() {
    String wanted = Objects.toString(request.getParameter("page"), "1");
    int page = wanted.matches("[0-9]{1,4}") ? Integer.parseInt(wanted) : 1;
    return Math.clamp(page, 1, getPages());
  }

  /** How many pages there are. */
  public int getPages() {
    return Math.max(1, Math.ceilDiv(fitting().size(), ROWS));
  }

  /** The address of the same table sorted by something else. */
  public String sortedBy(String by) {
    return address(by, 1);
  }

  /** The address of another page of the same table. */
  public String page(int page) {
    return address(getBy(), page);
  }

  private String address(String by, int page) {
    return Stream.of("q=" + encoded(getText()), "s=" + getState(), "by=" + by, "page=" + page)
        .filter(parameter -> !parameter.endsWith("="))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
