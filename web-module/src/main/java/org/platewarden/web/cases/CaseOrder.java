package org.platewarden.web.cases;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.platewarden.cases.CaseSummary;

/** By what the table of cases can be sorted. */
enum CaseOrder {
  OPENED,
  NUMBER,
  TITLE,
  OFFENCE;

  Comparator<CaseSummary> comparator() {
    Comparator<CaseSummary> order =
        switch (this) {
          case OPENED -> Comparator.comparing(CaseSummary::openedAt).reversed();
          case NUMBER -> Comparator.comparing(each -> each.number().value());
          case TITLE -> Comparator.comparing(each -> each.title().toLowerCase(Locale.ROOT));
          case OFFENCE -> Comparator.comparing(CaseSummary::offence);
        };
    return order.thenComparing(each -> each.number().value());
  }

  /** The order of this name, or the latest opened first. */
  static CaseOrder named(@Nullable String name) {
    return Arrays.stream(values())
        .filter(order -> order.key().equals(name))
        .findFirst()
        .orElse(OPENED);
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
