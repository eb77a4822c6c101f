package org.platewarden.review;

import java.util.List;

/** Who may review queries; whoever keeps the organisation knows. */
public interface Reviewers {
  /** Everybody who may review now, by user name. */
  List<String> inOffice();
}
