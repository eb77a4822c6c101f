package org.platewarden.mail;

/** To whom a letter goes. */
public sealed interface Addressee {
  /**
   * A person, at the address that the identity provider has when the letter goes.
   *
   * @param name their user name
   */
  record Person(String name) implements Addressee {}

  /** An address that the settings give, since what is told there is nobody's alone. */
  enum Desk implements Addressee {
    /** Whoever sees that retention, reviews and reports are done. */
    COMPLIANCE,
    /** Whoever looks into what the agency's own people do. */
    INTERNAL_AFFAIRS,
    /** Whoever mends the installation. */
    ALERTS
  }

  /** How it is written down: {@code person:} and the name, or {@code desk:} and which. */
  default String written() {
    return switch (this) {
      case Person person -> "person:" + person.name();
      case Desk desk -> "desk:" + desk.name();
    };
  }

  /**
   * What was written down.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Addressee of(String written) {
    if (written.startsWith("person:")) {
      return new Person(written.substring("person:".length()));
    }
    if (written.startsWith("desk:")) {
      return Desk.valueOf(written.substring("desk:".length()));
    }
    throw new IllegalArgumentException("addressee refused: neither person: nor desk:");
  }
}
