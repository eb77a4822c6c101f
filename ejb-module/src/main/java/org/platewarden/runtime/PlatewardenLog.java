package org.platewarden.runtime;

import static org.jboss.logging.Logger.Level.DEBUG;
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
 * trail 1000, reads 2000, ways in 3000, portal 4000, cameras 5000, recognition 6000, evaluation
 * 7000, review 8000, vendors 9000. No message takes a plate, a token or a name of a person.
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
  @Message(id = 1010, value = "The trail's log has a new key; its public half is in %s")
  void trailKeyMade(String file);

  @LogMessage(level = ERROR)
  @Message(id = 1011, value = "The trail is not sealed, or not published; it will be tried again")
  void trailNotSealed(@Cause Throwable cause);

  @LogMessage(level = INFO)
  @Message(id = 1012, value = "The trail is sealed and published again, %d entries")
  void trailSealedAgain(long entries);

  @LogMessage(level = ERROR)
  @Message(id = 1013, value = "Nothing of the trail is published any more: %s")
  void trailRolledBack(String reason);

  @LogMessage(level = WARN)
  @Message(id = 1014, value = "The trail is published without its witness: %s")
  void witnessSilent(String reason);

  @LogMessage(level = ERROR)
  @Message(id = 1016, value = "The published log does not prove entry %d: %s")
  void entryNotProven(long index, String reason);

  @LogMessage(level = WARN)
  @Message(
      id = 1017,
      value = "The trail's log goes on after break %d, as %s has decided: %d entries")
  void trailGoesOn(int number, String by, long entries);

  @LogMessage(level = ERROR)
  @Message(id = 1018, value = "What the operator asked about the trail could not be answered")
  void trailRequestFailed(@Cause Throwable cause);

  @LogMessage(level = INFO)
  @Message(
      id = 1019,
      value =
          "The trail's log is signed by a new key, %s, as its entry %d says; back the key store up")
  void trailKeyChanged(String key, long entry);

  @LogMessage(level = INFO)
  @Message(id = 1015, value = "The trail's witness cosigns again, %d entries")
  void witnessAgain(long entries);

  @LogMessage(level = INFO)
  @Message(id = 2001, value = "Images are kept below %s")
  void imagesKept(String folder);

  @LogMessage(level = INFO)
  @Message(id = 2002, value = "Frame taken in from camera %s: %d reads, %d of them new, in %d ms")
  void frameTakenIn(String camera, int reads, int fresh, long millis);

  @LogMessage(level = INFO)
  @Message(id = 2003, value = "Made room for the reads of %d months")
  void monthsMade(int months);

  @LogMessage(level = DEBUG)
  @Message(id = 2004, value = "Message taken in from camera %s: %d reads, %d of them new")
  void messageTakenIn(String camera, int reads, int fresh);

  @LogMessage(level = INFO)
  @Message(
      id = 2005,
      value = "Month %s is removed: %d reads too old to be asked for, %d plates not seen since")
  void monthDropped(String month, long reads, long plates);

  @LogMessage(level = WARN)
  @Message(id = 2006, value = "A month of old reads is not removed; it is tried again tomorrow")
  void monthNotDropped(@Cause Throwable cause);

  @LogMessage(level = WARN)
  @Message(id = 2020, value = "No image is taken in: %s")
  void imagesFull(String reason);

  @LogMessage(level = INFO)
  @Message(id = 2021, value = "Images are taken in again")
  void imagesHaveRoom();

  @LogMessage(level = INFO)
  @Message(id = 2022, value = "New images are locked with key %d")
  void imageKeyMade(int key);

  @LogMessage(level = INFO)
  @Message(id = 2023, value = "Locking all images with key %d begins")
  void relockingBegins(int key);

  @LogMessage(level = INFO)
  @Message(id = 2024, value = "All images are locked with key %d; %d could not be opened")
  void relockingEnds(int key, long failed);

  @LogMessage(level = ERROR)
  @Message(id = 2025, value = "An image cannot be opened: %s")
  void imageDamaged(String reason);

  @LogMessage(level = INFO)
  @Message(id = 2026, value = "Key %d of images is retired")
  void imageKeyRetired(int key);

  @LogMessage(level = WARN)
  @Message(id = 2027, value = "Key %d of images is not retired: %d images could not be opened")
  void imageKeyNotRetired(int key, long failed);

  @LogMessage(level = INFO)
  @Message(id = 2028, value = "Swept %d images that no read names, %d bytes")
  void imagesSwept(int images, long bytes);

  @LogMessage(level = ERROR)
  @Message(id = 2029, value = "Looking after the images failed, and will be tried again")
  void imagesNotTended(@Cause Throwable cause);

  @LogMessage(level = ERROR)
  @Message(id = 2030, value = "A picture is not shown, since people in it cannot be masked")
  void pictureNotMasked(@Cause Throwable cause);

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
  @Message(
      id = 3004,
      value = "A file of camera %s waits behind the others: %s; it will be tried again")
  void frameWaits(String camera, String reason);

  @LogMessage(level = WARN)
  @Message(
      id = 3030,
      value =
          "A message that camera %s posted could not be kept: %s; its sender was told to try again")
  void postedCannotBeKept(String camera, String reason);

  @LogMessage(level = WARN)
  @Message(id = 3010, value = "Way in %s pauses: %s; nothing is lost, it goes on by itself")
  void wayInPaused(String wayIn, String because);

  @LogMessage(level = INFO)
  @Message(id = 3011, value = "Way in %s goes on after %d s")
  void wayInGoesOn(String wayIn, long seconds);

  @LogMessage(level = INFO)
  @Message(id = 3020, value = "Import of %s begins after line %d")
  void importBegins(String file, long line);

  @LogMessage(level = INFO)
  @Message(
      id = 3021,
      value = "Import of %s is at its end: %d lines, %d reads stored, %d known, %d lines put aside")
  void importEnded(String file, long lines, long stored, long known, long putAside);

  @LogMessage(level = WARN)
  @Message(id = 3022, value = "Import of %s refused: %s")
  void importRefused(String file, String reason);

  @LogMessage(level = WARN)
  @Message(id = 3023, value = "Import of %s waits: %s; it will be tried again")
  void importWaits(String file, String reason, @Cause Throwable cause);

  @LogMessage(level = INFO)
  @Message(id = 3024, value = "Import of %s was cancelled; what it had stored stays")
  void importCancelled(String file);

  @LogMessage(level = WARN)
  @Message(id = 3040, value = "What was put aside cannot be listed or put back")
  void asideNotRead(@Cause Throwable cause);

  @LogMessage(level = INFO)
  @Message(id = 3041, value = "Put back of camera %s to be tried again: %d files, %d stay aside")
  void putBack(String camera, int files, int stay);

  @LogMessage(level = INFO)
  @Message(id = 4001, value = "Back-channel log-out ended %d sessions")
  void sessionsEnded(int sessions);

  @LogMessage(level = WARN)
  @Message(id = 4002, value = "Back-channel log-out refused: %s")
  void logoutRefused(String reason);

  @LogMessage(level = ERROR)
  @Message(id = 4003, value = "A page failed with incident %s")
  void pageFailed(String incident, @Cause Throwable cause);

  @LogMessage(level = WARN)
  @Message(id = 5005, value = "The drop folders of cameras cannot be made; it will be tried again")
  void cameraFoldersNotMade(@Cause Throwable cause);

  @LogMessage(level = WARN)
  @Message(id = 5001, value = "Camera %s is silent: nothing came since %s")
  void cameraSilent(String camera, String lastSeen);

  @LogMessage(level = INFO)
  @Message(id = 5002, value = "Camera %s is back after %d minutes of silence that was noted")
  void cameraBack(String camera, long minutes);

  @LogMessage(level = WARN)
  @Message(
      id = 5003,
      value = "What came from cameras cannot be counted now; it will be tried again")
  void cameraActivityNotWritten(@Cause Throwable cause);

  @LogMessage(level = WARN)
  @Message(id = 5004, value = "It cannot be told how cameras are; it will be tried again")
  void camerasNotWatched(@Cause Throwable cause);

  @LogMessage(level = INFO)
  @Message(id = 6001, value = "Frames are looked at in processes of their own: %d are started")
  void recognitionStarts(int workers);

  @LogMessage(level = INFO)
  @Message(id = 6002, value = "A recognizer process is ready after %d ms")
  void workerReady(long millis);

  @LogMessage(level = WARN)
  @Message(id = 6003, value = "The recognizer %s; its process is replaced")
  void workerEnded(String reason);

  @LogMessage(level = INFO)
  @Message(id = 6004, value = "A recognizer process had its number of frames and is replaced")
  void workerRecycled();

  @LogMessage(level = ERROR)
  @Message(id = 6005, value = "No recognizer process can be started: %s")
  void workerNotStarted(String reason);

  @LogMessage(level = INFO)
  @Message(
      id = 7001,
      value = "Corrected reads were taken out: %d plates, %d without a picture left out")
  void misreadsExported(int plates, int gone);

  @LogMessage(level = INFO)
  @Message(id = 7002, value = "Scoring of model version %s is %s: %d plates, %d without a picture")
  void modelScored(String version, String outcome, int plates, int gone);

  @LogMessage(level = WARN)
  @Message(id = 7003, value = "Scoring of model version %s failed: %s")
  void modelNotScored(String version, String reason, @Cause Throwable cause);

  @LogMessage(level = INFO)
  @Message(id = 7004, value = "Model version %s (%s) reads in the shadow")
  void shadowCompares(String version, String hash);

  @LogMessage(level = WARN)
  @Message(id = 7005, value = "No model reads in the shadow: %s")
  void shadowNotUsable(String reason, @Cause Throwable cause);

  @LogMessage(level = WARN)
  @Message(id = 7006, value = "The shadow cannot be compared now; frames are counted as missed")
  void notCompared(@Cause Throwable cause);

  @LogMessage(level = ERROR)
  @Message(id = 8001, value = "Queries were not drawn for review; it will be tried again")
  void reviewsNotDrawn(@Cause Throwable cause);

  @LogMessage(level = ERROR)
  @Message(
      id = 8101,
      value =
          "Retention run %s FAILED: %d rows, or a place without a rule, are left past their cut-off")
  void retentionFailed(String run, long left);

  @LogMessage(level = INFO)
  @Message(id = 8102, value = "Retention run %s is done: %d rows removed, %d held")
  void retentionDone(String run, long removed, long held);

  @LogMessage(level = WARN)
  @Message(id = 8103, value = "Retention run %s: some of %s at %s cannot be removed now")
  void retentionBatchFailed(String run, String kept, String place, @Cause Throwable cause);

  @LogMessage(level = ERROR)
  @Message(id = 8104, value = "A retention run was cut off; it goes on within a minute")
  void retentionCutOff(@Cause Throwable cause);

  @LogMessage(level = ERROR)
  @Message(id = 8105, value = "No retention run is begun: %s")
  void retentionNotBegun(String why);

  @LogMessage(level = WARN)
  @Message(id = 9001, value = "Lookup at vendor %s: %s after %d ms")
  void vendorDidNotAnswer(String vendor, String outcome, long millis);

  @LogMessage(level = WARN)
  @Message(id = 9002, value = "An answer of vendor %s is not kept, and will be asked for anew")
  void answerNotKept(String vendor, @Cause Throwable cause);

  @LogMessage(level = ERROR)
  @Message(id = 9003, value = "Answers that have ended are not destroyed; it will be tried again")
  void answersNotDestroyed(@Cause Throwable cause);

  @LogMessage(level = ERROR)
  @Message(id = 9004, value = "Of answers that have ended, %d rows and %d keys are still there")
  void answersLeft(int rows, int keys);

  @LogMessage(level = INFO)
  @Message(id = 9005, value = "Answers that had ended were destroyed: %d, with %d reads")
  void answersDestroyed(int answers, int reads);

  @LogMessage(level = WARN)
  @Message(
      id = 8201,
      value = "The identity provider could not be told of rights; it will be tried again")
  void rolesNotCarried(@Cause Throwable cause);

  @LogMessage(level = ERROR)
  @Message(
      id = 8202,
      value =
          "The identity provider and the rights differed: %d roles without a right are taken, %d rights without a role rest")
  void rolesDrifted(int withoutRight, int withoutRole);

  @LogMessage(level = ERROR)
  @Message(id = 8320, value = "A program's call failed; its answer names the incident %s")
  void callFailed(String incident, @Cause Throwable cause);

  @LogMessage(level = WARN)
  @Message(
      id = 8310,
      value = "Accounts that have ended are not closed in the database; it will be tried again")
  void accountsNotClosed(@Cause Throwable cause);

  @LogMessage(level = INFO)
  @Message(id = 8311, value = "An account that had ended by itself was closed")
  void accountClosed();

  @LogMessage(level = WARN)
  @Message(
      id = 8312,
      value = "The agency's case system gave no answer that counts; the case was not opened")
  void caseSystemSilent();

  @LogMessage(level = WARN)
  @Message(
      id = 8313,
      value =
          "A backup had brought back what run %s had removed: %s rows were removed again, %s are held")
  void removedAgain(String run, long removed, long held);

  @LogMessage(level = INFO)
  @Message(id = 8501, value = "No mail relay is named: nobody is told anything by mail")
  void noMail();

  @LogMessage(level = WARN)
  @Message(id = 8502, value = "Letters could not be written or looked up; it will be tried again")
  void lettersNotWritten(@Cause Throwable cause);

  @LogMessage(level = WARN)
  @Message(id = 8503, value = "A letter (%s) was not sent; it will be tried again")
  void letterNotSent(String kind, @Cause Throwable cause);

  @LogMessage(level = WARN)
  @Message(id = 8504, value = "A letter (%s) cannot be sent: no address is known of %s")
  void letterWithoutAddress(String kind, String addressee);

  @LogMessage(level = ERROR)
  @Message(
      id = 8401,
      value = "The public ledger of a week was not published; it will be tried again")
  void ledgerNotPublished(@Cause Throwable cause);
}
