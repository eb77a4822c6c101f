package org.platewarden.web.api;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.purpose.Purpose;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.VehicleSought;
import org.platewarden.reads.Where;
import org.platewarden.search.SearchCriteria;
import org.platewarden.vendor.VendorQuestion;

/**
 * A query as a program asks it: one whole plate.
 *
 * @param criteria which reads
 * @param purpose why
 * @param vendors what vendors are asked, if they are
 */
record Asked(SearchCriteria criteria, Purpose purpose, Optional<VendorQuestion> vendors) {
  /** What a query may say. */
  static final List<String> FIELDS =
      List.of(
          "plate",
          "from",
          "until",
          "camera",
          "vehicle",
          "vendors",
          "purpose",
          "caseNumber",
          "onBehalfOf",
          "justification");

  /** What it may say of the vehicle. */
  static final List<String> VEHICLE = List.of("make", "model", "colour");

  private static final String PLATE = "[A-Z0-9]{1,10}";

  /**
   * Reads one.
   *
   * @throws ApiRefused if it says too little, or what it cannot say
   */
  static Asked of(JsonObject body) {
    Fields fields = Fields.of(body, FIELDS);
    String plate = Plate.normalised(fields.text("plate"));
    if (!plate.matches(PLATE)) {
      throw ApiRefused.notExact();
    }
    TimeWindow window = window(fields);
    ReadsQuery query =
        new ReadsQuery(
            Optional.of(new PlatePattern(plate)), where(fields), vehicle(fields), window);
    return new Asked(SearchCriteria.firstOf(query), purpose(fields), vendors(fields, plate, query));
  }

  private static TimeWindow window(Fields fields) {
    try {
      return new TimeWindow(fields.moment("from"), fields.moment("until"));
    } catch (IllegalArgumentException e) {
      throw ApiRefused.wrong("until", "> from");
    }
  }

  private static Optional<Where> where(Fields fields) {
    try {
      return fields.optional("camera").map(CameraCode::new).map(Where.AtCameras::of);
    } catch (IllegalArgumentException e) {
      throw ApiRefused.wrong("camera", "a-z, 0-9, -");
    }
  }

  private static VehicleSought vehicle(Fields fields) {
    return fields
        .object("vehicle", VEHICLE)
        .map(
            told ->
                new VehicleSought(
                    told.optional("make").orElse(""),
                    told.optional("model").orElse(""),
                    told.optional("colour").orElse("")))
        .orElse(VehicleSought.ANY);
  }

  private static Optional<VendorQuestion> vendors(Fields fields, String plate, ReadsQuery query) {
    if (!fields.flag("vendors")) {
      return Optional.empty();
    }
    if (query.where().isPresent() || !query.vehicle().isAny()) {
      throw ApiRefused.notForVendors();
    }
    return Optional.of(new VendorQuestion(new Plate(plate, Issuer.UNKNOWN), query.window()));
  }

  private static Purpose purpose(Fields fields) {
    try {
      return new Purpose(
          fields.text("purpose"),
          new CaseNumber(fields.text("caseNumber")),
          fields.optional("onBehalfOf"),
          fields.text("justification"));
    } catch (IllegalArgumentException e) {
      throw ApiRefused.wrong("caseNumber", "3-40");
    }
  }
}
