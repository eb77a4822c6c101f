package org.platewarden.runtime;

import static org.jboss.logging.Logger.Level.ERROR;
import static org.jboss.logging.Logger.Level.INFO;
import static org.jboss.logging.Logger.Level.WARN;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/**
 * Every line the product logs, numbered; docs/operations/messages.md explains each number. Ranges:
 * trail 1000, reads 2000, ways in 3000, portal 4000. No message takes a plate, a token or a name of
 * a person.
 */
@MessageLogger(projectCode = "PW", length = 4)
public interface PlatewardenLog {
  /** The one logger. */
  PlatewardenLog LOG =
      Logger.getMessageLogger(MethodHandles.lookup(), PlatewardenLog.class, "org.platewarden");

  @LogMessage(level = ERROR)
  @Message(id = 1001, value = "The trail cannot be written, so %s was refused")
  void trailNotWritable(String action, @Cause Throwable cause);

  @LogMessage(level = ERROR)
  @Message(id = 1002, value = "The outcome of %s could not be written to the trail: attempt %s")
  void outcomeNotWritten(String action, String attempt, @Cause Throwable cause);

  @LogMessage(level = INFO)
  @Message(id = 2001, value = "Images are kept below %s")
  void imagesKept(String folder);

  @LogMessage(level = INFO)
  @Message(id = 2002, value = "Frame taken in from camera %s: %d reads, %d of them new, in %d ms")
  void frameTakenIn(String camera, int reads, int fresh, long millis);

  @LogMessage(level = INFO)
  @Message(id = 2003, value = "Made room for the reads of %d months")
  void monthsMade(int months);

  @LogMessage(level = INFO)
  @Message(id = 2004, value = "Message taken in from camera %s: %d reads, %d of them new")
  void messageTakenIn(String camera, int reads, int fresh);

  @LogMessage(level = INFO)
  @Message(id = 3001, value = "Ways in are open: %d routes, drop folder %s")
  void routesStarted(int routes, String dropFolder);

  @LogMessage(level = WARN)
  @Message(id = 3002, value = "Put aside a file of camera %s: %s")
  void putAside(String camera, String reason);

  @LogMessage(level = INFO)
  @Message(id = 3003, value = "Ways in are closed")
  void routesStopped();

  @LogMessage(level = WARN)
  @Message(id = 3004, value = "A frame of camera %s waits: %s; it will be tried again")
  void frameWaits(String camera, String reason);

  @LogMessage(level = INFO)
  @Message(id = 4001, value = "Back-channel log-out ended %d sessions")
  void sessionsEnded(int sessions);

  @LogMessage(level = WARN)
  @Message(id = 4002, value = "Back-channel log-out refused: %s")
  void logoutRefused(String reason);

  @LogMessage(level = ERROR)
  @Message(id = 4003, value = "A page failed with incident %s")
  void pageFailed(String incident, @Cause Throwable cause);
}
