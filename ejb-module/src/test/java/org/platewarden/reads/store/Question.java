package org.platewarden.reads.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoBox;
import org.platewarden.kernel.GeoCircle;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.GeoPolygon;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.LookAlikes;
import org.platewarden.reads.LookAlikes.Reach;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.PlateTerm;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.VehicleSought;
import org.platewarden.reads.Where;

/** The bench's kinds of question: each as the product takes it, and as a naive table would. */
enum Question {
  EXACT("exact"),
  PREFIX("prefix, 4"),
  SUFFIX("suffix, 4"),
  INFIX("infix, 4"),
  SHORT_INFIX("infix, 3"),
  TWO_ANY("two ?"),
  ENDS("AB*34"),
  LOOK_ALIKES("look-alikes"),
  ONE_MISREAD("one misread"),
  CAMERA("camera"),
  MAKE_AT_CAMERA("make at camera"),
  CIRCLE("circle, 5 km"),
  WIDE_CIRCLE("circle, 30 km"),
  POLYGON("polygon, 5 km"),
  MODEL_IN_CIRCLE("model+colour 5 km"),
  MODEL_IN_WIDE("model+colour 30 km"),
  PREFIX_IN_CIRCLE("prefix, 4 in 5 km"),
  LATEST("latest"),
  LATEST_OF_SOME("latest of 3"),
  HISTORY("history"),
  TOTAL_OF_PREFIX("total, prefix 4"),
  TOTAL_OF_CAMERA("total, camera"),
  TOTAL_OF_CIRCLE("total, 5 km");

  private final String words;

  Question(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  boolean isTotal() {
    return name().startsWith("TOTAL");
  }

  /**
   * Whom and what a question is about.
   *
   * @param plate seven characters
   * @param camera where
   * @param others two more cameras
   * @param model of a vehicle that there is
   * @param colour of the same
   */
  record Subject(
      String plate,
      RegisteredCamera camera,
      List<RegisteredCamera> others,
      int model,
      int colour,
      TimeWindow window) {}

  ReadsQuery of(Subject s) {
    return switch (this) {
      case MAKE_AT_CAMERA -> at(s, camera(s)).of(new VehicleSought(make(s), "", ""));
      case CAMERA, TOTAL_OF_CAMERA -> at(s, camera(s));
      case CIRCLE, TOTAL_OF_CIRCLE -> at(s, circle(s, 5_000));
      case WIDE_CIRCLE -> at(s, circle(s, 30_000));
      case POLYGON -> at(s, polygon(s));
      case MODEL_IN_CIRCLE -> at(s, circle(s, 5_000)).of(vehicle(s));
      case MODEL_IN_WIDE -> at(s, circle(s, 30_000)).of(vehicle(s));
      case PREFIX_IN_CIRCLE ->
          new ReadsQuery(
              Optional.of(term(s.plate())),
              Optional.of(circle(s, 5_000)),
              VehicleSought.ANY,
              s.window());
      case LATEST ->
          new ReadsQuery(Optional.empty(), Optional.empty(), VehicleSought.ANY, s.window());
      case LATEST_OF_SOME -> at(s, some(s));
      default -> ReadsQuery.of(term(s.plate()), s.window());
    };
  }

  private PlateTerm term(String plate) {
    return switch (this) {
      case LOOK_ALIKES -> new LookAlikes(plate, Reach.LOOK_ALIKES);
      case ONE_MISREAD -> new LookAlikes(plate, Reach.ONE_MISREAD);
      default -> PlatePattern.of(pattern(plate));
    };
  }

  private String pattern(String plate) {
    return switch (this) {
      case PREFIX, PREFIX_IN_CIRCLE, TOTAL_OF_PREFIX -> plate.substring(0, 4) + "*";
      case SUFFIX -> "*" + plate.substring(3);
      case INFIX -> "*" + plate.substring(1, 5) + "*";
      case SHORT_INFIX -> "*" + plate.substring(2, 5) + "*";
      case TWO_ANY -> plate.charAt(0) + "?" + plate.substring(2, 4) + "?" + plate.substring(5);
      case ENDS -> plate.substring(0, 2) + "*" + plate.substring(5);
      default -> plate;
    };
  }

  /** The naive table's statement, and its values. */
  String naive(Subject s, List<Object> values) {
    String condition = condition(s, values) + " and captured_at >= ? and captured_at < ?";
    values.add(s.window().from().atOffset(ZoneOffset.UTC));
    values.add(s.window().until().atOffset(ZoneOffset.UTC));
    if (isTotal()) {
      return "select count(*) from naive where " + condition;
    }
    return this == HISTORY
        ? "select camera_id, min(captured_at), max(captured_at), count(*) from naive where "
            + condition
            + " group by camera_id"
        : "select * from naive where " + condition + " order by captured_at desc limit 51";
  }

  private String condition(Subject s, List<Object> values) {
    return switch (this) {
      case EXACT, HISTORY -> bound(values, "plate = ?", s.plate());
      case LOOK_ALIKES, ONE_MISREAD -> bound(values, "levenshtein(plate, ?) <= 1", s.plate());
      case CAMERA, TOTAL_OF_CAMERA -> bound(values, "camera_id = ?", s.camera().id());
      case MAKE_AT_CAMERA ->
          bound(values, "camera_id = ? and make_id = ?", s.camera().id(), Integer.valueOf(make(s)));
      case CIRCLE, TOTAL_OF_CIRCLE, POLYGON -> box(values, s, 5_000);
      case WIDE_CIRCLE -> box(values, s, 30_000);
      case MODEL_IN_CIRCLE, MODEL_IN_WIDE ->
          box(values, s, this == MODEL_IN_CIRCLE ? 5_000 : 30_000)
              + bound(values, " and model_id = ? and colour_id = ?", s.model(), s.colour());
      case PREFIX_IN_CIRCLE ->
          box(values, s, 5_000) + bound(values, " and plate ilike ?", like(s.plate()));
      case LATEST -> "true";
      case LATEST_OF_SOME ->
          bound(
              values,
              "camera_id in (?, ?, ?)",
              s.camera().id(),
              s.others().getFirst().id(),
              s.others().getLast().id());
      default -> bound(values, "plate ilike ?", like(s.plate()));
    };
  }

  private String like(String plate) {
    return PlatePattern.of(pattern(plate)).asLike();
  }

  private static String box(List<Object> values, Subject s, int metres) {
    GeoBox box = new GeoCircle(s.camera().place(), metres).box();
    return bound(
        values,
        "latitude between ? and ? and longitude between ? and ?",
        box.south(),
        box.north(),
        box.west(),
        box.east());
  }

  private static String bound(List<Object> values, String condition, Object... bound) {
    values.addAll(List.of(bound));
    return condition;
  }

  private static ReadsQuery at(Subject s, Where where) {
    return ReadsQuery.at(where, s.window());
  }

  private static Where camera(Subject s) {
    return Where.AtCameras.of(s.camera().code());
  }

  private static Where some(Subject s) {
    List<CameraCode> codes =
        new ArrayList<>(s.others().stream().map(RegisteredCamera::code).toList());
    codes.add(s.camera().code());
    return new Where.AtCameras(Set.copyOf(codes));
  }

  private static Where circle(Subject s, int metres) {
    return new Where.Around(new GeoCircle(s.camera().place(), metres));
  }

  /** A diamond. */
  private static Where polygon(Subject s) {
    GeoPoint middle = s.camera().place();
    GeoBox box = new GeoCircle(middle, 5_000).box();
    return new Where.Inside(
        new GeoPolygon(
            List.of(
                new GeoPoint(box.south(), middle.longitude()),
                new GeoPoint(middle.latitude(), box.east()),
                new GeoPoint(box.north(), middle.longitude()),
                new GeoPoint(middle.latitude(), box.west()))));
  }

  private static VehicleSought vehicle(Subject s) {
    return new VehicleSought("", String.valueOf(s.model()), String.valueOf(s.colour()));
  }

  private static String make(Subject s) {
    return String.valueOf(BenchLoad.makeOf(s.model()));
  }
}
