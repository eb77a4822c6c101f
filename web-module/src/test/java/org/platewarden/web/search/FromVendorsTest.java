package org.platewarden.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.vendor.SourceKind;
import org.platewarden.vendor.Vendor;
import org.platewarden.vendor.VendorRead;
import org.platewarden.vendor.VendorReply;
import org.platewarden.vendor.VendorSaid;
import org.platewarden.vendor.VendorShape;

@DisplayName("R9, R10: what vendors said is shown as theirs, until it ends")
class FromVendorsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void rows_of_all_vendors_stand_newest_first_each_with_its_vendor() {
    FromVendors vendors =
        FromVendors.of(
            List.of(
                said("a", Optional.of(NOON), NOON.minusSeconds(9), NOON.minusSeconds(5)),
                said("b", Optional.of(NOON), NOON.minusSeconds(7))));

    assertThat(vendors.rows())
        .extracting(row -> row.said().vendor().code() + " " + row.read().capturedAt())
        .containsExactly(
            "a 2026-03-01T11:59:55Z", "b 2026-03-01T11:59:53Z", "a 2026-03-01T11:59:51Z");
  }

  @Test
  void what_has_ended_is_let_go_and_the_rest_stays() {
    FromVendors vendors =
        FromVendors.of(
            List.of(
                said("ends", Optional.of(NOON), NOON.minusSeconds(9)),
                said("lives", Optional.of(NOON.plusSeconds(1)), NOON.minusSeconds(8))));

    assertThat(vendors.at(NOON.minusNanos(1)).rows()).hasSize(2);
    assertThat(vendors.at(NOON).rows())
        .extracting(row -> row.said().vendor().code())
        .containsExactly("lives");
  }

  @Test
  void what_could_not_be_kept_is_not_shown_for_longer_than_the_shortest_life() {
    FromVendors vendors =
        FromVendors.of(List.of(said("a", Optional.empty(), NOON.minusSeconds(9))));

    assertThat(vendors.at(NOON.plus(Duration.ofHours(3))).rows()).hasSize(1);
    assertThat(vendors.at(NOON.plus(Duration.ofHours(4))).rows()).isEmpty();
  }

  private static VendorSaid said(String code, Optional<Instant> ends, Instant... captured) {
    Vendor vendor =
        new Vendor(
            code,
            code,
            SourceKind.FINANCIAL,
            VendorShape.PAGES,
            URI.create("https://vendor.example/"),
            code,
            new Vendor.Terms(Optional.empty(), Optional.empty(), 1),
            Duration.ofSeconds(1));
    List<VendorRead> reads = Stream.of(captured).map(at -> read(code + at, at)).toList();
    return new VendorSaid(
        vendor, new VendorReply.Answered(reads, Map.of()), Duration.ZERO, NOON, ends, false);
  }

  private static VendorRead read(String reference, Instant at) {
    return new VendorRead(
        reference,
        new Plate("7PWD413", Issuer.UNKNOWN),
        at,
        new VendorRead.Camera("Lot 1", new GeoPoint(32.7, -117.1), "US-CA"),
        "",
        -1);
  }
}
