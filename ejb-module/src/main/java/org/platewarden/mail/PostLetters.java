package org.platewarden.mail;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.platewarden.access.MailAddress;
import org.platewarden.access.MailAddresses;
import org.platewarden.mail.model.Letters;

/** Hands letters to the relay; one that it does not take is tried again, later and later. */
@ApplicationScoped
class PostLetters {
  private static final int AT_A_TIME = 50;

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(6));

  @Inject Letters letters;
  @Inject MailAddresses addresses;
  @Inject MailRelay relay;
  @Inject MailSettings settings;
  @Inject Clock clock;
  @Inject MeterRegistry meters;

  @PostConstruct
  void begin() {
    meters.gauge("platewarden.mail.waiting", this, it -> it.letters.unsent());
  }

  /** Hands over what waits. */
  void post() {
    for (Letters.OnItsWay each : letters.waiting(clock.instant(), AT_A_TIME)) {
      try {
        post(each);
      } catch (RuntimeException e) {
        LOG.letterNotSent(each.letter().kind().name(), e);
        tryLater(each, "the relay or the identity provider did not answer as it should");
      }
    }
  }

  private void post(Letters.OnItsWay each) {
    List<MailAddress> to = addressesOf(each.letter().to());
    if (to.isEmpty()) {
      LOG.letterWithoutAddress(each.letter().kind().name(), each.letter().to().written());
      tryLater(each, "no address is known");
      return;
    }
    // Should it fail between two, the first gets it twice: better than not at all.
    to.forEach(address -> hand(each.letter(), address));
    letters.sent(each.id(), clock.instant());
  }

  /** Hands one letter over now, to all of a desk. */
  void postAtOnce(Letter letter) {
    List<MailAddress> to = addressesOf(letter.to());
    if (to.isEmpty()) {
      LOG.letterWithoutAddress(letter.kind().name(), letter.to().written());
    }
    to.forEach(address -> hand(letter, address));
  }

  private void hand(Letter letter, MailAddress to) {
    LetterText text =
        LetterText.of(letter, to.language().orElse(settings.language()), settings.portal());
    relay.send(to.address(), text.subject(), text.text());
  }

  private List<MailAddress> addressesOf(Addressee to) {
    return switch (to) {
      case Addressee.Person person ->
          addresses
              .of(person.name())
              .filter(known -> MailSettings.isAddress(known.address()))
              .stream()
              .toList();
      case Addressee.Desk desk ->
          settings.desk(desk).stream()
              .map(address -> new MailAddress(address, Optional.empty()))
              .toList();
    };
  }

  private void tryLater(Letters.OnItsWay each, String why) {
    Duration pause = PAUSES.get(Math.min(each.tries(), PAUSES.size() - 1));
    letters.failed(each.id(), why, clock.instant().plus(pause));
  }
}
