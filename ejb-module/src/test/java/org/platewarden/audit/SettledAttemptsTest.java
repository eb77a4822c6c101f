package org.platewarden.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.audit.model.AuditEntry;
import org.platewarden.identity.Caller;

@DisplayName("R26: what is done is on the trail in the transaction in which it is done")
class SettledAttemptsTest {
  private static final SettledAttempt ATTEMPT =
      new SettledAttempt(
          AuditAction.TAKE_IN_READS, new Caller("ways-in", "-", "-"), "camera=cam-1; reads=1");

  private final List<AuditEntry> entries = new ArrayList<>();
  private final SettledAttempts attempts = new SettledAttempts();
  private int status = Status.STATUS_ACTIVE;

  @BeforeEach
  void a_trail() {
    attempts.log = entries::addAll;
    attempts.clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    attempts.transactions =
        (TransactionSynchronizationRegistry)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> status);
  }

  @Test
  void in_a_transaction_each_has_its_entry() {
    attempts.done(List.of(ATTEMPT, ATTEMPT));
    assertThat(entries)
        .hasSize(2)
        .allMatch(entry -> entry.subject().equals("camera=cam-1; reads=1"))
        .allMatch(entry -> entry.actor().equals("ways-in"));
    assertThat(entries).extracting(AuditEntry::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {Status.STATUS_NO_TRANSACTION, Status.STATUS_MARKED_ROLLBACK, Status.STATUS_COMMITTED})
  void without_one_that_can_still_be_committed_it_is_refused(int otherwise) {
    status = otherwise;
    assertThatThrownBy(() -> attempts.done(List.of(ATTEMPT)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(entries).isEmpty();
  }
}
