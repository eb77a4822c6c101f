package org.platewarden.retention.model;

import org.platewarden.retention.RetentionReport;

/**
 * Lists of what runs removed, kept outside the database, so that a backup that is put back does not
 * bring it back.
 */
public interface RemovalLists {
  /**
   * Keeps the list of a run that is about to end; the same again replaces it.
   *
   * @throws RuntimeException if it cannot be kept; then the run must not end
   */
  void keep(RetentionReport report);
}
