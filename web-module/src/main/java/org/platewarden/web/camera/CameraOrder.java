package org.platewarden.web.camera;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.cameras.CameraOverview;

/** By what the table of cameras can be sorted. */
enum CameraOrder {
  STATE,
  NAME,
  PLACE,
  SEEN,
  READS;

  Comparator<CameraOverview> comparator() {
    Comparator<CameraOverview> order =
        switch (this) {
          case STATE -> Comparator.comparingInt(CameraOrder::urgency);
          case NAME -> Comparator.comparing(each -> each.camera().name().toLowerCase(Locale.ROOT));
          case PLACE -> Comparator.comparing(each -> each.camera().placeOfCapture());
          case SEEN -> Comparator.comparing(each -> each.health().lastSeen().orElse(Instant.MIN));
          case READS -> Comparator.comparingLong(each -> each.health().lastHour());
        };
    return order.thenComparing(each -> each.camera().code().value());
  }

  /** The order of this name, or by state: what needs a person comes first. */
  static CameraOrder named(@Nullable String name) {
    Optional<CameraOrder> wanted =
        Arrays.stream(values()).filter(order -> order.key().equals(name)).findFirst();
    return wanted.orElse(STATE);
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** 0 for what needs a person most. */
  static int urgency(CameraOverview each) {
    return switch (each.health().state()) {
      case SILENT -> 0;
      case CLOCK_WRONG -> 1;
      case REJECTING -> 2;
      case QUIET -> 3;
      case NEW -> 4;
      case WELL -> 5;
      case OUT_OF_SERVICE -> 6;
    };
  }
}
