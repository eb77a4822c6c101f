package org.platewarden.evaluation;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.platewarden.reads.FindMisreads;
import org.platewarden.reads.Misread;

/** Goes through the corrected reads, the latest first, page by page, up to a number of them. */
final class MisreadPages implements Iterator<Misread> {
  private static final int PAGE = 500;

  private final FindMisreads misreads;
  private int left;
  private Iterator<Misread> page = List.<Misread>of().iterator();
  private Optional<Misread> last = Optional.empty();

  MisreadPages(FindMisreads misreads, int most) {
    this.misreads = misreads;
    this.left = most;
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && left > 0) {
      page = misreads.page(last, Math.min(PAGE, left)).iterator();
      if (!page.hasNext()) {
        left = 0;
      }
    }
    return page.hasNext();
  }

  @Override
  public Misread next() {
    if (!hasNext()) {
      throw new NoSuchElementException("there are no more corrected reads");
    }
    Misread next = page.next();
    last = Optional.of(next);
    left--;
    return next;
  }
}
