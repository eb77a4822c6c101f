package org.platewarden.routes.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.reads.PostedMessage;
import org.platewarden.reads.PostedOutcome;
import org.platewarden.reads.WaysIn;

@DisplayName("R37: a camera that cannot be answered now is told to send again")
class CamelPostedReadsTest {
  private static final PostedMessage MESSAGE =
      new PostedMessage("pwk_0123456789ab_secret", "", new byte[] {'['}, List.of());

  private final CamelPostedReads posted = new CamelPostedReads();

  @BeforeEach
  void a_way_in() {
    posted.clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    posted.waysIn = new WaysIn();
  }

  @Test
  void while_the_database_is_down_and_no_key_can_be_looked_up_the_answer_is_not_now() {
    posted.credentials =
        presented -> {
          throw new IllegalStateException(new SQLException("down", "08001"));
        };
    assertThat(posted.take(MESSAGE))
        .isInstanceOfSatisfying(
            PostedOutcome.NotNow.class,
            notNow -> {
              assertThat(notNow.seconds()).isPositive();
              assertThat(notNow.reason()).contains("database");
            });
  }

  @Test
  void a_fault_of_our_own_is_not_called_the_database_s() {
    posted.credentials =
        presented -> {
          throw new IllegalStateException("a fault");
        };
    assertThatThrownBy(() -> posted.take(MESSAGE)).hasMessage("a fault");
  }
}
