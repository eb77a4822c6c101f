package org.platewarden.synthetic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The two shapes in which made-up vendors write, and the little of a question that they read. */
final class VendorJson {
  private VendorJson() {}

  /** A text or number field of a flat JSON object; empty if it is not there. */
  static Optional<String> field(String json, String name) {
    Matcher found =
        Pattern.compile("\"" + name + "\"\\s*:\\s*(?:\"([^\"]*)\"|([0-9]+))").matcher(json);
    return found.find()
        ? Optional.of(found.group(1) != null ? found.group(1) : found.group(2))
        : Optional.empty();
  }

  /** How often a vendor was asked for which plate. */
  static String counts(SimulatedVendor vendor) {
    return vendor.plates().entrySet().stream()
        .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** One page with bearer. */
  static String page(List<VendorSighting> rows, int page, int pages, boolean lacking) {
    return "{\"page\":%d,\"page_count\":%d,\"results\":[%s]}"
        .formatted(
            page,
            pages,
            rows.stream().map(row -> flat(row, lacking)).collect(Collectors.joining(",")));
  }

  private static String flat(VendorSighting row, boolean lacking) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"plate_num\":\"%s\",\"plate_code\":\"%s\",%s\"camera_id\":\"%s\","
            + "\"camera_name\":\"%s\",\"country\":\"%s\",\"state\":\"%s\",\"latitude\":%.6f,"
            + "\"longitude\":%.6f,\"make\":\"%s\",\"model\":\"%s\",\"color\":\"%s\",\"confidence\":%.1f}",
        row.id(),
        row.plate(),
        row.state(),
        lacking ? "" : "\"event_time\":\"" + row.at() + "\",",
        row.camera().id(),
        row.camera().name(),
        row.camera().country(),
        row.camera().state(),
        row.camera().latitude(),
        row.camera().longitude(),
        row.vehicle().make(),
        row.vehicle().model(),
        row.vehicle().colour(),
        row.confidence() * 100);
  }

  /** A part of a result that was waited for. */
  static String result(List<VendorSighting> rows, Optional<Integer> next, boolean lacking) {
    return "{\"status\":\"complete\",\"sightings\":[%s],\"next_offset\":%s}"
        .formatted(
            rows.stream().map(row -> nested(row, lacking)).collect(Collectors.joining(",")),
            next.map(String::valueOf).orElse("null"));
  }

  private static String nested(VendorSighting row, boolean lacking) {
    return String.format(
        Locale.ROOT,
        "{\"sighting_id\":\"%s\",\"plate\":{\"text\":\"%s\",\"state\":\"%s\"},%s"
            + "\"camera\":{\"id\":\"%s\",\"name\":\"%s\",\"country\":\"%s\",\"state\":\"%s\"},"
            + "\"position\":{\"lat\":%.6f,\"lon\":%.6f},"
            + "\"vehicle\":{\"make\":\"%s\",\"model\":\"%s\",\"color\":\"%s\"},\"score\":%.3f}",
        row.id(),
        row.plate(),
        row.state(),
        lacking ? "" : "\"seen_at_ms\":" + row.at().toEpochMilli() + ",",
        row.camera().id(),
        row.camera().name(),
        row.camera().country(),
        row.camera().state(),
        row.camera().latitude(),
        row.camera().longitude(),
        row.vehicle().make(),
        row.vehicle().model(),
        row.vehicle().colour(),
        row.confidence());
  }
}
