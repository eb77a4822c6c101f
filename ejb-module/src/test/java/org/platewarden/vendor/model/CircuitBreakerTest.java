package org.platewarden.vendor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R9: a vendor that fails again and again has a pause, and is tried after it")
class CircuitBreakerTest {
  private final AtomicLong nanos = new AtomicLong(7);
  private final CircuitBreaker breaker = new CircuitBreaker(nanos::get);

  @Test
  void four_failures_and_a_success_pause_nobody() {
    fail(CircuitBreaker.FAILURES - 1);
    breaker.well();
    fail(CircuitBreaker.FAILURES - 1);

    assertThat(breaker.lets()).isTrue();
  }

  @Test
  void five_in_a_row_begin_a_pause_after_which_one_tries_it() {
    fail(CircuitBreaker.FAILURES);
    assertThat(breaker.lets()).isFalse();
    nanos.addAndGet(CircuitBreaker.PAUSE.toNanos() - 1);
    assertThat(breaker.lets()).isFalse();

    nanos.addAndGet(1);
    assertThat(breaker.lets()).as("the one that tries it").isTrue();
    assertThat(breaker.lets()).as("others meanwhile").isFalse();
  }

  @Test
  void if_that_goes_well_all_go_on_else_the_pause_begins_anew() {
    fail(CircuitBreaker.FAILURES);
    nanos.addAndGet(CircuitBreaker.PAUSE.toNanos());
    assertThat(breaker.lets()).isTrue();
    breaker.failed();
    assertThat(breaker.lets()).isFalse();

    nanos.addAndGet(CircuitBreaker.PAUSE.toNanos());
    assertThat(breaker.lets()).isTrue();
    breaker.well();
    assertThat(breaker.lets()).isTrue();
    assertThat(breaker.lets()).isTrue();
  }

  @Test
  void one_that_was_let_and_did_not_go_leaves_its_place() {
    fail(CircuitBreaker.FAILURES);
    nanos.addAndGet(CircuitBreaker.PAUSE.toNanos());
    assertThat(breaker.lets()).isTrue();
    breaker.notTried();

    assertThat(breaker.lets()).isTrue();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      breaker.failed();
    }
  }
}
