package org.platewarden.reads.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.platewarden.kernel.ImageHash;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.PageAsked;
import org.platewarden.reads.PlateHistory;
import org.platewarden.reads.ReadPage;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.recognition.PlateBox;

/** Where reads live: once each, found by plate, camera and time. */
public interface ReadsArchive {
  /** More plates than this are not looked for on one image. */
  int MOST_PLATES = 32;

  /** Notes a frame; false if this camera's frame is known already. */
  boolean addIfNew(TakenFrame frame);

  /** Adds reads with their plates' dictionary; gives those that were new. */
  List<PlateRead> addIfNew(List<PlateRead> reads);

  /** Makes room for the reads of months that have none yet; gives how many were made. */
  int makeMonths(LocalDate firstDay, int months);

  /**
   * A page, newest first. A query for neither plate nor place finds the latest of all.
   *
   * @throws org.platewarden.reads.QuestionRefused if it took too long
   */
  ReadPage find(ReadsQuery query, PageAsked page);

  /**
   * How many reads fit, counted up to {@code most}.
   *
   * @throws org.platewarden.reads.QuestionRefused if it took too long
   */
  int count(ReadsQuery query, int most);

  /**
   * How many of the newest {@code most} reads that fit each camera made of each plate; one pair may
   * come several times, to be added up.
   *
   * @throws org.platewarden.reads.QuestionRefused if it took too long
   */
  List<PlateTally> tally(ReadsQuery query, int most);

  /** Where a plate was: its cameras, the last seen first, and its newest reads in order. */
  PlateHistory history(String characters, TimeWindow window, int reads);

  /**
   * Where plates are on an image, as told by the reads that were made of it at one instant; no more
   * than {@value #MOST_PLATES}.
   */
  List<PlateBox> platesOn(ImageHash image, Instant capturedAt);

  /** One read. */
  Optional<PlateRead> find(ReadReference reference);
}
