package org.platewarden.web.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.purpose.Purpose;
import org.platewarden.reads.ReadReference;
import org.platewarden.search.RevealedRead;

class RevealedReadsTest {
  private static final Purpose PURPOSE =
      new Purpose("STOLEN_VEHICLE", new CaseNumber("2026-1"), Optional.empty(), "why");
  private final RevealedReads revealed = new RevealedReads();

  @Test
  void a_read_is_found_by_its_handle_with_the_purpose_it_was_asked_for() {
    String handle = revealed.reveal(read(1), PURPOSE, "answer");

    assertThat(revealed.find(handle)).contains(new Revealed(read(1), PURPOSE, "answer"));
  }

  @Test
  void a_handle_tells_nothing_and_is_new_each_time() {
    String once = revealed.reveal(read(1), PURPOSE, "answer");
    String again = revealed.reveal(read(1), PURPOSE, "answer");

    assertThat(once).isNotEqualTo(again).matches("[A-Za-z0-9_-]{24}").doesNotContain("7ABC");
  }

  @Test
  void what_no_answer_has_shown_is_not_found() {
    assertThat(revealed.find("7ABC123")).isEmpty();
    assertThat(new RevealedReads().find(revealed.reveal(read(1), PURPOSE, "a"))).isEmpty();
  }

  @Test
  void the_oldest_are_forgotten_beyond_a_thousand() {
    String first = revealed.reveal(read(0), PURPOSE, "a");
    String second = revealed.reveal(read(1), PURPOSE, "a");
    for (int i = 2; i <= RevealedReads.MOST; i++) {
      revealed.reveal(read(i), PURPOSE, "a");
    }

    assertThat(revealed.find(first)).isEmpty();
    assertThat(revealed.find(second)).isPresent();
  }

  private static RevealedRead read(int id) {
    return new RevealedRead(
        new ReadReference("7ABC123", Instant.parse("2026-03-01T12:00:00Z"), id));
  }
}
