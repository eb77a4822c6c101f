package org.platewarden.access.model;

import java.time.Instant;
import java.util.List;
import org.platewarden.access.AccessDue;

/** Finds what people should be told of accounts and of going elsewhere. */
public interface AccountDues {
  /** The open accounts that are closed before an instant for want of a certification. */
  List<AccessDue> accountsThatEnd(Instant now, Instant before);

  /** The accounts that ended by themselves since an instant. */
  List<AccessDue> closedSince(Instant since);

  /** Those who went to another area since an instant. */
  List<AccessDue> movedSince(Instant since);
}
