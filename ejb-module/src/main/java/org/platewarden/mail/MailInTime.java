package org.platewarden.mail;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Writes and posts letters in time, where the settings name a relay. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN) // each letter is a transaction of its own
public class MailInTime {
  @Inject MailSettings settings;
  @Inject WriteLetters write;
  @Inject PostLetters post;
  @Inject WatchTrail trail;

  private final AtomicBoolean busy = new AtomicBoolean();

  /** A setting that cannot be meant keeps the product from starting. */
  @PostConstruct
  void begin() {
    if (!settings.isOn()) {
      LOG.noMail();
    }
  }

  @Schedule(hour = "*", minute = "*", second = "5/30", persistent = false)
  void letters() {
    if (settings.isOn() && busy.compareAndSet(false, true)) {
      try {
        write.write();
        post.post();
      } catch (RuntimeException e) {
        LOG.lettersNotWritten(e);
      } finally {
        busy.set(false);
      }
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void trail() {
    if (settings.isOn()) {
      trail.look();
    }
  }

  @Schedule(hour = "3", minute = "37", persistent = false)
  void forget() {
    write.forget();
  }
}
