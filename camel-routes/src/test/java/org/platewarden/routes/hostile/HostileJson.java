package org.platewarden.routes.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.platewarden.routes.hostile.HostileInput.Expected;

/** What only JSON can do. */
final class HostileJson {
  private static final List<String> FORMATS =
      List.of("openalpr", "platerecognizer", "axis", "genetec");

  private HostileJson() {}

  static List<HostileInput> all() {
    List<HostileInput> all = new ArrayList<>();
    for (String format : FORMATS) {
      String good = HostileMessages.GOOD.get(format).strip();
      structures(all, format, good);
      values(all, format, good);
    }
    pictures(all);
    numbers(all);
    boxes(all);
    return all;
  }

  private static void structures(List<HostileInput> all, String format, String good) {
    String open = good.substring(0, good.length() - 1);
    refused(all, format, "a-list", "[" + good + "]");
    refused(all, format, "a-number", "42");
    refused(all, format, "a-text", "\"CANARY\"");
    refused(all, format, "null", "null");
    refused(all, format, "lists-100000-deep", "[".repeat(100_000));
    refused(all, format, "objects-100000-deep", open + ",\"x\":" + "{\"a\":".repeat(100_000));
    refused(all, format, "unclosed-text", open + ",\"CANARY");
    refused(all, format, "not-a-number", open + ",\"x\":NaN}");
    refused(all, format, "comment", "/* CANARY */" + good.replace("{", "{ // CANARY"));
    refused(all, format, "two-messages", good + "CANARY" + good);
    add(all, format, "number-beyond-all-size", Expected.HARMLESS, open + ",\"x\":1e99999999999}");
    add(
        all,
        format,
        "number-of-a-million-digits",
        Expected.HARMLESS,
        open + ",\"x\":" + "9".repeat(1_000_000) + "}");
  }

  private static void values(List<HostileInput> all, String format, String good) {
    String plate = "\"" + HostileMessages.PLATE + "\"";
    String id = "\"" + HostileMessages.ID + "\"";
    refused(all, format, "plate-null", good.replace(plate, "null"));
    refused(all, format, "plate-an-object", good.replace(plate, "{\"CANARY\":1}"));
    refused(all, format, "plate-a-list", good.replace(plate, "[" + plate + "]"));
    refused(all, format, "plate-a-huge-number", good.replace(plate, "1e400000000000000000"));
    add(all, format, "id-with-nul", Expected.REFUSED_LATER, good.replace(id, "\"a\\u0000b\""));
    add(all, format, "id-half-a-pair", Expected.REFUSED_LATER, good.replace(id, "\"a\\ud800b\""));
    add(all, format, "plate-with-nul", Expected.HARMLESS, good.replace("9CAN", "9\\u0000CAN"));
    add(all, format, "id-a-number-out-of-range", Expected.HARMLESS, good.replace(id, "1e999999"));
  }

  private static void pictures(List<HostileInput> all) {
    String group = HostileMessages.GOOD.get("openalpr").strip();
    String crop = "\"vehicle_crop_jpeg\":\"";
    refused(all, "openalpr", "no-base64", group.replace(crop, crop + "*CANARY*=A"));
    add(
        all,
        "openalpr",
        "base64-of-no-picture",
        Expected.REFUSED_LATER,
        group.replace(crop, crop + "Q0FOQVJZQ0FOQVJZ"));
    add(
        all,
        "openalpr",
        "base64-of-eleven-megabytes",
        Expected.REFUSED_LATER,
        group.replace(crop, crop + "QUJD".repeat(3_700_000)));
  }

  private static void numbers(List<HostileInput> all) {
    String group = HostileMessages.GOOD.get("openalpr").strip();
    String open = group.substring(0, group.length() - 1);
    add(
        all,
        "openalpr",
        "ten-thousand-candidates",
        Expected.HARMLESS,
        open
            + ",\"best_plate\":{\"candidates\":["
            + "{\"plate\":\"7CANARY\",\"confidence\":1e308},".repeat(10_000)
            + "{}]}}");
    add(
        all,
        "openalpr",
        "place-off-the-earth",
        Expected.HARMLESS,
        open + ",\"gps_latitude\":9e99,\"gps_longitude\":-181}");
    add(
        all,
        "openalpr",
        "corners-beyond-all-size",
        Expected.HARMLESS,
        open
            + ",\"best_plate\":{\"coordinates\":[{\"x\":1e300,\"y\":-1e300},{\"x\":-5,\"y\":1e300}]}}");
  }

  private static void boxes(List<HostileInput> all) {
    add(
        all,
        "axis",
        "box-thinner-than-a-pixel",
        Expected.HARMLESS,
        HostileMessages.GOOD.get("axis").replace("[1,2,30,40]", "[0.1,0.1,0.1,0.1]"));
    add(
        all,
        "axis",
        "box-of-huge-numbers",
        Expected.HARMLESS,
        HostileMessages.GOOD.get("axis").replace("[1,2,30,40]", "[1e9999999999,2,3,4]"));
    String result = "{\"plate\":\"7CANARY\",\"score\":1},";
    add(
        all,
        "platerecognizer",
        "a-hundred-thousand-results",
        Expected.REFUSED_LATER,
        HostileMessages.GOOD
            .get("platerecognizer")
            .replace("\"results\":[", "\"results\":[" + result.repeat(100_000)));
    add(
        all,
        "platerecognizer",
        "made-up-region",
        Expected.HARMLESS,
        HostileMessages.GOOD.get("platerecognizer").replace("us-ca", "mx-<!>"));
    add(
        all,
        "genetec",
        "twice-the-same-name",
        Expected.HARMLESS,
        HostileMessages.GOOD.get("genetec").replace("{", "{\"Plate\":{},\"DateUtc\":[],"));
  }

  private static void refused(List<HostileInput> all, String format, String name, String text) {
    add(all, format, name, Expected.REFUSED, text);
  }

  private static void add(
      List<HostileInput> all, String format, String name, Expected expected, String text) {
    all.add(new HostileInput(format, name, expected, () -> text.getBytes(UTF_8)));
  }
}
