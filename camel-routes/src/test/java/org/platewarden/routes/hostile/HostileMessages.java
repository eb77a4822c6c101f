package org.platewarden.routes.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.platewarden.routes.hostile.HostileInput.Expected;

/** Malformed and malicious messages of every format. The same every time. */
public final class HostileMessages {
  static final String PLATE = "9CANARY";
  static final String ID = "canary-id-77";

  /** A good message of each format; each value in it is unlike every word of ours. */
  static final Map<String, String> GOOD =
      new TreeMap<>(
          Map.of(
              "openalpr",
              """
              {"data_type":"alpr_group","epoch_start":1772366400000,"best_plate_number":"9CANARY","best_confidence":93.5,
               "best_region":"us-tx","best_uuid":"canary-id-77","vehicle_crop_jpeg":""}""",
              "platerecognizer",
              """
              {"data":{"filename":"canary-id-77","timestamp":"2026-03-01T12:00:00Z",
                "results":[{"plate":"9CANARY","score":0.91,"region":{"code":"us-ca"}}]}}""",
              "platerecognizer-csv",
              """
              timestamp,plate,score,file,box,candidates,model_make,color,region
              2026-03-01T12:00:00Z,9CANARY,0.91,canary-id-77,"{'xmin':1,'ymin':1,'xmax':9,'ymax':9}",[],[],[],us-ca
              """,
              "hikvision",
              """
              <EventNotificationAlert><dateTime>2026-03-01T04:00:00-08:00</dateTime><eventType>ANPR</eventType>
              <ANPR><licensePlate>9CANARY</licensePlate><confidenceLevel>97</confidenceLevel></ANPR>
              <UUID>canary-id-77</UUID></EventNotificationAlert>""",
              "axis",
              """
              {"capture_timestamp":1772366400000,"plateASCII":"9CANARY","plateConfidence":0.9,"plateCountry":"US",
               "carState":"new","carID":"canary-id-77","plateCoordinates":[1,2,30,40],"vehicleImage":""}""",
              "genetec",
              """
              {"CameraName":"canary-id-77","Plate":"9CANARY","State":"CA","ConfidenceScore":90,
               "DateUtc":"01/03/2026","TimeUtc":"12:00:00","ContextImage":""}"""));

  private final List<HostileInput> all = new ArrayList<>();

  private HostileMessages() {}

  /** All of them. */
  public static List<HostileInput> all() {
    HostileMessages messages = new HostileMessages();
    GOOD.forEach(messages::broken);
    GOOD.forEach(messages::wrongValues);
    messages.all.addAll(HostileJson.all());
    messages.all.addAll(HostileXml.all());
    messages.all.addAll(HostileCsv.all());
    return List.copyOf(messages.all);
  }

  private void broken(String format, String good) {
    byte[] bytes = good.getBytes(UTF_8);
    Expected empty = format.endsWith("csv") ? Expected.HARMLESS : Expected.REFUSED;
    add(format, "empty", empty, () -> new byte[0]);
    add(format, "truncated", Expected.REFUSED, () -> Arrays.copyOf(bytes, bytes.length * 2 / 3));
    add(format, "nothing-but-nul", Expected.REFUSED, () -> new byte[1024]);
    add(format, "gzip", Expected.REFUSED, () -> packed(bytes, HostileMessages::gzip));
    add(format, "zip", Expected.REFUSED, () -> packed(bytes, HostileMessages::zip));
    add(format, "a-picture", Expected.REFUSED, () -> HostileFrames.png(640, 480));
    add(format, "invalid-utf-8", Expected.REFUSED, () -> withInvalidUtf8(good));
    add(format, "utf-16", Expected.HARMLESS, () -> ("\uFEFF" + good).getBytes(UTF_16LE));
    add(format, "bom", Expected.HARMLESS, () -> ("\uFEFF" + good).getBytes(UTF_8));
    add(format, "one-byte-of-it", Expected.REFUSED, () -> new byte[] {(byte) '{'});
    add(format, "sixteen-megabytes-of-blanks", empty, () -> filled(16 << 20, ' '));
    add(format, "sixteen-megabytes-of-quotes", Expected.REFUSED, () -> filled(16 << 20, '"'));
  }

  private void wrongValues(String format, String good) {
    replaced(format, "plate-without-letters", Expected.REFUSED, good, PLATE, "---");
    replaced(
        format, "plate-of-a-megabyte", Expected.REFUSED, good, PLATE, "CANARY".repeat(170_000));
    replaced(format, "plate-of-other-scripts", Expected.REFUSED, good, PLATE, "車牌\u202E車");
    replaced(format, "plate-empty", Expected.REFUSED, good, PLATE, "");
    replaced(format, "plate-field-missing", Expected.REFUSED, good, plateField(format), "canary");
    replaced(
        format, "id-of-a-megabyte", Expected.REFUSED_LATER, good, ID, "canary".repeat(170_000));
    if (!format.startsWith("platerecognizer")) {
      replaced(format, "traversal-as-id", Expected.HARMLESS, good, ID, "../../../../etc/passwd");
    }
    String then = format.equals("genetec") ? "01/03/2026" : "2026-03-01";
    if (good.contains(then)) {
      String year1970 = then.replace("2026", "1970");
      replaced(format, "captured-in-1970", Expected.REFUSED_LATER, good, then, year1970);
      replaced(
          format,
          "captured-in-2100",
          Expected.REFUSED_LATER,
          good,
          then,
          then.replace("2026", "2100"));
      replaced(format, "month-13", Expected.REFUSED, good, "03", "13");
      replaced(format, "no-time", Expected.REFUSED, good, then, "CANARY");
    } else {
      String epoch = "1772366400000";
      replaced(format, "captured-in-1970", Expected.REFUSED_LATER, good, epoch, "1");
      replaced(format, "captured-in-2100", Expected.REFUSED_LATER, good, epoch, "4102444800000");
      replaced(format, "captured-before-1970", Expected.REFUSED, good, epoch, "-1");
      replaced(format, "captured-at-the-end-of-time", Expected.REFUSED_LATER, good, epoch, "9e300");
      replaced(format, "no-time", Expected.REFUSED, good, epoch, "\"CANARY\"");
    }
  }

  private static String plateField(String format) {
    return switch (format) {
      case "openalpr" -> "best_plate_number";
      case "axis" -> "plateASCII";
      case "genetec" -> "\"Plate";
      case "hikvision" -> "licensePlate";
      default -> "plate";
    };
  }

  private void replaced(
      String format, String name, Expected expected, String good, String from, String to) {
    if (!good.contains(from)) {
      throw new IllegalArgumentException(format + " has no " + from);
    }
    add(format, name, expected, () -> good.replace(from, to).getBytes(UTF_8));
  }

  private void add(String format, String name, Expected expected, Supplier<byte[]> bytes) {
    all.add(new HostileInput(format, name, expected, bytes));
  }

  static byte[] filled(int size, char with) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) with);
    return bytes;
  }

  private static byte[] withInvalidUtf8(String good) {
    return good.replace(PLATE, "\u00FF\u00FE\u00C0\u0080").getBytes(ISO_8859_1);
  }

  private interface Packing {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static OutputStream gzip(OutputStream out) throws IOException {
    return new GZIPOutputStream(out);
  }

  private static OutputStream zip(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry("../../canary.json"));
    return zip;
  }

  private static byte[] packed(byte[] bytes, Packing packing) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packing.over(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
