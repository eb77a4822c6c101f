package org.platewarden.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R40: letters go by the relay that is named, protected as it is said, or not at all")
class SmtpRelayTest {
  private final GreenMail clear = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final GreenMail tls = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtps"));
  private final SmtpRelay relay = new SmtpRelay();

  @AfterEach
  void close() {
    clear.stop();
    tls.stop();
  }

  @Test
  void a_letter_arrives_as_it_was_written() throws Exception {
    clear.start();
    settings(clear.getSmtp().getPort(), "none");
    relay.send(
        "sato@example.org", "Área sur: «hola»", "Una línea\n\nhttps://lpr.example.org/access\n");

    MimeMessage[] letters = clear.getReceivedMessages();
    assertThat(letters).hasSize(1);
    assertThat(letters[0].getSubject()).isEqualTo("Área sur: «hola»");
    assertThat(letters[0].getFrom()[0]).hasToString("platewarden@example.org");
    assertThat(letters[0].getAllRecipients()[0]).hasToString("sato@example.org");
    assertThat(letters[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(letters[0].getSentDate()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    assertThat(letters[0].getContent().toString().replace("\r\n", "\n") + "\n")
        .isEqualTo("Una línea\n\nhttps://lpr.example.org/access\n");
  }

  @Test
  void nothing_is_said_in_clear_to_a_relay_that_does_not_turn_to_tls() {
    clear.start();
    settings(clear.getSmtp().getPort(), "starttls");
    assertThatThrownBy(() -> relay.send("sato@example.org", "subject", "text"))
        .isInstanceOf(MailRelay.RelayFailed.class)
        .hasMessageNotContaining("sato");
    assertThat(clear.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_relay_whose_certificate_nobody_trusts_gets_nothing() {
    tls.start();
    settings(tls.getSmtps().getPort(), "tls");
    assertThatThrownBy(() -> relay.send("sato@example.org", "subject", "text"))
        .isInstanceOf(MailRelay.RelayFailed.class);
    assertThat(tls.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_relay_that_is_down_says_so() {
    clear.start();
    int port = clear.getSmtp().getPort();
    clear.stop();
    settings(port, "none");
    assertThatThrownBy(() -> relay.send("sato@example.org", "subject", "text"))
        .isInstanceOf(MailRelay.RelayFailed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "sato@example.org, true",
    "a.b+c@mx.example.org, true",
    "sato, false",
    "'sato@example.org,tran@example.org', false",
    "'sato@example.org tran@example.org', false",
    "'Sato <sato@example.org>', false"
  })
  void an_address_is_one_address(String text, boolean is) {
    assertThat(MailSettings.isAddress(text)).isEqualTo(is);
    assertThat(MailSettings.isAddress(text + "\nBcc: x@example.org")).isFalse();
  }

  @Test
  void a_setting_that_cannot_be_meant_is_named() {
    MailSettings settings = settings(25, "sometimes");
    assertThatThrownBy(settings::check).hasMessageContaining("platewarden.mail.tls is sometimes");
    settings.tls = "none";
    settings.user = Optional.of("platewarden");
    assertThatThrownBy(settings::check).hasMessageContaining("platewarden.mail.user");
    settings.password = Optional.of("secret");
    assertThatThrownBy(settings::check)
        .hasMessageContaining("a password is not sent in clear")
        .hasMessageNotContaining("secret");
    settings.tls = "tls";
    settings.check();
    settings.alerts = Optional.of(List.of("nobody"));
    assertThatThrownBy(settings::check).hasMessageContaining("nobody");
  }

  private MailSettings settings(int port, String protection) {
    MailSettings settings = new MailSettings();
    settings.host = Optional.of("127.0.0.1");
    settings.port = port;
    settings.tls = protection;
    settings.from = Optional.of("platewarden@example.org");
    relay.settings = settings;
    relay.clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    return settings;
  }
}
