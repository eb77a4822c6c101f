package org.platewarden.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R19: an area shows who works under whom")
class AreaNowTest {
  @Test
  void each_stands_below_who_supervises_them_and_who_is_supervised_from_elsewhere_at_the_top() {
    List<Member> here =
        List.of(
            member("castillo", Optional.of("elsewhere")),
            member("okafor", Optional.empty()),
            member("reyes", Optional.of("okafor")),
            member("sato", Optional.of("reyes")),
            member("tran", Optional.of("okafor")));
    assertThat(AreaNow.placed(here))
        .extracting(each -> each.member().name(), AreaNow.Placed::depth)
        .containsExactly(
            tuple("castillo", 0),
            tuple("okafor", 0),
            tuple("reyes", 1),
            tuple("sato", 2),
            tuple("tran", 1));
  }

  private static Member member(String name, Optional<String> supervisor) {
    return new Member(name, "SOUTH", supervisor, Instant.EPOCH, Optional.empty());
  }
}
