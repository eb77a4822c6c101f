package org.platewarden.web.camera;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.platewarden.cameras.CameraOverview;
import org.platewarden.cameras.CameraState;
import org.platewarden.cameras.LookAfterCameras;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.web.frame.TableAddress;

/** The table of cameras and their map: filtered, sorted and turned by the page's address alone. */
@Named
@RequestScoped
public class CamerasPage {

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
        .sorted(CameraOrder.named(table().order()).comparator())
        .toList();
  }

  private static String textOf(RegisteredCamera camera) {
    return String.join(
            "\n", camera.code().value(), camera.name(), camera.owner(), camera.placeOfCapture())
        .toLowerCase(Locale.ROOT);
  }

  /** The rows of this page. */
  public List<CameraOverview> getRows() {
    return table().rowsOf(fitting());
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
    return table().text();
  }

  /** The state that a camera must be in; empty for all. */
  public String getState() {
    String wanted = table().state();
    return Arrays.stream(CameraState.values()).anyMatch(state -> state.name().equals(wanted))
        ? wanted
        : "";
  }

  /** By what the table is sorted. */
  public String getBy() {
    return CameraOrder.named(table().order()).key();
  }

  /** Which page this is, from 1. */
  public int getPage() {
    return table().page(fitting().size());
  }

  /** How many pages there are. */
  public int getPages() {
    return table().pages(fitting().size());
  }

  /** The address of the same table sorted by something else. */
  public String sortedBy(String by) {
    return table().at(getState(), by, 1);
  }

  /** The address of another page of the same table. */
  public String page(int page) {
    return table().at(getState(), getBy(), page);
  }

  private TableAddress table() {
    return new TableAddress(request);
  }
}
