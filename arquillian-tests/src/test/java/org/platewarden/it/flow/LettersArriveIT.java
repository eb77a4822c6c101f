package org.platewarden.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.YesterdaysTrail;

/** The running product with a mail relay that answers. */
class LettersArriveIT {
  private final GreenMail relay =
      new GreenMail(new ServerSetup(TestStack.mailPort(), "127.0.0.1", "smtp"));

  @BeforeEach
  void a_relay() {
    relay.start();
  }

  @AfterEach
  void close() {
    relay.stop();
  }

  @Test
  @DisplayName("R18: a training that ends is told to its person, at the address that Keycloak has")
  void a_training_that_ends_is_told_once() throws Exception {
    change(
        """
        insert into training_record
          (person, course, completed_at, expires_at, recorded_at, recorded_by)
        values ('castillo', 'PRIVACY', now() - interval '1 day', now() + interval '10 days',
          now(), 'test')""");
    Wait.until("letter to arrive", () -> !lettersTo("castillo@example.org", "training").isEmpty());
    change("update letter set next_try_at = now() where sent_at is null");
    Wait.until(
        "others to be handed over",
        () -> count("select count(*) from letter where sent_at is null and tries = 0") == 0);

    List<MimeMessage> letters = lettersTo("castillo@example.org", "training");
    assertThat(letters).hasSize(1);
    assertThat(letters.getFirst().getSubject()).contains("\"Privacy\"");
    assertThat(letters.getFirst().getContent().toString())
        .contains(TestStack.portal().resolve("access").toString());
  }

  @Test
  @DisplayName(
      "R26: that nobody can look at reads is told to whoever mends the installation, and its end too")
  void a_trail_that_disagrees_is_told() throws Exception {
    try (YesterdaysTrail trail = YesterdaysTrail.restored()) {
      Wait.until(
          "the alert about %d entries to arrive".formatted(trail.size()),
          () -> !lettersTo("alerts@example.org", "nobody can look at reads").isEmpty());
    }
    Wait.until(
        "the end of it to be told",
        () -> !lettersTo("alerts@example.org", "reads can be looked at again").isEmpty());
  }

  private List<MimeMessage> lettersTo(String address, String subject) throws MessagingException {
    List<MimeMessage> letters = new ArrayList<>();
    for (MimeMessage letter : relay.getReceivedMessages()) {
      if (letter.getAllRecipients()[0].toString().equals(address)
          && letter.getSubject().contains(subject)) {
        letters.add(letter);
      }
    }
    return letters;
  }

  private static void change(String statement) throws SQLException {
    try (Connection database = TestStack.asApplication();
        Statement change = database.createStatement()) {
      change.executeUpdate(statement);
    }
  }

  private static int count(String query) throws SQLException {
    try (Connection database = TestStack.asApplication();
        Statement counted = database.createStatement();
        ResultSet row = counted.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }
}
