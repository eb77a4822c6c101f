package org.platewarden.vendor;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.purpose.Purpose;

/** Vendors, questions and reads for tests. */
final class Vendors {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final VendorQuestion QUESTION =
      new VendorQuestion(
          new Plate("7PWD413", Issuer.UNKNOWN),
          new TimeWindow(Instant.parse("2026-02-01T00:00:00Z"), NOON));
  static final Purpose PURPOSE =
      new Purpose(
          "STOLEN_VEHICLE",
          new CaseNumber("2026-000123"),
          Optional.empty(),
          "A synthetic vehicle, looked for by a test");

  private Vendors() {}

  static Vendor vendor(String code, Duration timeout) {
    return vendor(code, timeout, Optional.of("PIA-1"), Optional.of(LocalDate.of(2026, 3, 1)));
  }

  static Vendor vendor(
      String code,
      Duration timeout,
      Optional<String> assessment,
      Optional<LocalDate> contractUntil) {
    return new Vendor(
        code,
        "Vendor " + code,
        SourceKind.PRIVATE_BUSINESS,
        VendorShape.PAGES,
        URI.create("http://127.0.0.1:1/" + code + "/"),
        code,
        new Vendor.Terms(assessment, contractUntil, 10),
        timeout);
  }

  static VendorRead read(String reference, Instant at) {
    return new VendorRead(
        reference,
        QUESTION.plate(),
        at,
        new VendorRead.Camera("Lot 1", new GeoPoint(32.7, -117.1), "US-CA"),
        "white toyota camry",
        0.9);
  }
}
