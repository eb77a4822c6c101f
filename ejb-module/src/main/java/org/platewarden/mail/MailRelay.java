package org.platewarden.mail;

/** Hands a letter to the agency's mail relay. */
public interface MailRelay {
  /**
   * Hands it over.
   *
   * @param address one of the form {@code name@domain}
   * @throws RelayFailed if the relay did not take it; the same may go well later
   */
  void send(String address, String subject, String text);

  /** The relay did not take a letter. */
  final class RelayFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RelayFailed(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
