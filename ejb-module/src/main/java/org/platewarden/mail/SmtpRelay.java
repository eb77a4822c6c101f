package org.platewarden.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/** The relay that the settings name, by SMTP (RFC 5321). */
@ApplicationScoped
class SmtpRelay implements MailRelay {
  private static final String PATIENCE_MILLIS = "10000";

  @Inject MailSettings settings;
  @Inject Clock clock;

  @Override
  public void send(String address, String subject, String text) {
    Session session = Session.getInstance(properties());
    try (Transport relay = session.getTransport("smtp")) {
      MimeMessage message = new MimeMessage(session);
      message.setFrom(new InternetAddress(settings.from(), true));
      message.setRecipient(RecipientType.TO, new InternetAddress(address, true));
      message.setSubject(subject, StandardCharsets.UTF_8.name());
      message.setText(text, StandardCharsets.UTF_8.name());
      message.setSentDate(Date.from(clock.instant()));
      message.setHeader(
          "Auto-Submitted", "auto-generated"); // RFC 3834: nobody's absence answers it
      message.saveChanges();
      relay.connect(settings.user().orElse(null), settings.password().orElse(null));
      relay.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      throw new RelayFailed("the mail relay did not take a letter", e);
    }
  }

  private Properties properties() {
    MailSettings.Tls tls = settings.tls();
    Properties smtp = new Properties();
    smtp.setProperty("mail.smtp.host", settings.host());
    smtp.setProperty("mail.smtp.port", String.valueOf(settings.port()));
    smtp.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    smtp.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
    smtp.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
    smtp.setProperty("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
    smtp.setProperty(
        "mail.smtp.starttls.required", String.valueOf(tls == MailSettings.Tls.STARTTLS));
    smtp.setProperty("mail.smtp.starttls.enable", String.valueOf(tls == MailSettings.Tls.STARTTLS));
    smtp.setProperty("mail.smtp.ssl.enable", String.valueOf(tls == MailSettings.Tls.TLS));
    smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return smtp;
  }
}
