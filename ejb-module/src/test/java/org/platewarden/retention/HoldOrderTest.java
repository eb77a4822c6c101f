package org.platewarden.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.retention.model.LegalHold;

@DisplayName("R32: legal holds")
class HoldOrderTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant SUMMER = Instant.parse("2026-07-01T00:00:00Z");

  @Test
  void a_hold_names_something() {
    assertThatThrownBy(
            () ->
                new HoldOrder.Names(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
        .isInstanceOf(RetentionRefused.class);
  }

  @Test
  void a_hold_is_looked_at_again_before_it_ends() {
    assertThatThrownBy(
            () -> new HoldOrder(names(), "Ordered by the court", "Order 17", SUMMER, NOON))
        .isInstanceOf(RetentionRefused.class);
  }

  @Test
  void a_hold_is_kept_as_it_was_ordered_and_lifted_once() {
    HoldOrder order = new HoldOrder(names(), "Ordered by the court", "Order 17", NOON, SUMMER);
    LegalHold hold = LegalHold.placed(UUID.randomUUID(), order, NOON, "novak");

    assertThat(hold.summary().order()).isEqualTo(order);
    assertThat(hold.summary().stands(NOON)).isTrue();
    assertThat(hold.summary().stands(SUMMER)).as("at its end").isFalse();

    hold.lift("The order was taken back", NOON, "abara");
    assertThat(hold.summary().stands(NOON)).isFalse();
    assertThatThrownBy(() -> hold.lift("Once more, to be sure", NOON, "abara"))
        .isInstanceOf(RetentionRefused.class);
  }

  @Test
  void nothing_that_is_typed_passes_for_another_field_of_the_trail() {
    HoldOrder order = new HoldOrder(names(), "Ordered; camera=cam-2", "Order 17", NOON, SUMMER);

    assertThat(order.onTheTrail())
        .isEqualTo(
            "plate=ABC1234; issuer=US-CA; camera=cam-1; reason=Ordered%3B camera=cam-2;"
                + " authority=Order 17; review=2026-03-01T12:00:00Z; end=2026-07-01T00:00:00Z");
  }

  private static HoldOrder.Names names() {
    return new HoldOrder.Names(
        Optional.empty(),
        Optional.of(new Plate("ABC1234", new Issuer("US-CA"))),
        Optional.of(new CameraCode("cam-1")),
        Optional.empty(),
        Optional.empty());
  }
}
