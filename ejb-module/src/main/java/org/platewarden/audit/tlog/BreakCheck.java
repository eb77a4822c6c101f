package org.platewarden.audit.tlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Checks what was public before each break of a published log, and that the log that goes on has an
 * entry of who decided so.
 *
 * @param folder the log that goes on, already checked
 * @param log the keys by which it was signed, one after the other
 * @param witnesses each must have cosigned
 */
record BreakCheck(LogFolder folder, List<VerifierKey> log, Collection<VerifierKey> witnesses) {
  /**
   * What there is to say.
   *
   * @param told a line for each break that is as it was decided
   * @param findings what is not
   */
  record Result(List<String> told, List<Finding> findings) {}

  Result check() {
    List<String> told = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Breaks breaks = new Breaks(folder);
    for (int number = 1; number <= breaks.count(); number++) {
      String which = "break " + number + ": ";
      try {
        FolderCheck.of(breaks.before(number), log, witnesses, witnesses.size())
            .forEach(finding -> findings.add(Finding.noEntry(which + finding.line())));
        told.add(which + told(breaks, number));
      } catch (LogRefused refused) {
        findings.add(Finding.noEntry(which + refused.reason()));
      }
    }
    return new Result(told, findings);
  }

  private String told(Breaks breaks, int number) {
    LogFolder before = breaks.before(number);
    Checkpoint published = Checkpoint.signed(before.checkpoint(), log);
    Checkpoint now = Checkpoint.signed(folder.checkpoint(), log);
    BreakRecord decision = breaks.decision(number);
    Tree tree = folder.tree(now.size());
    long from = decision.goingOnFrom();
    Checkpoint goingOn = new Checkpoint(log.getFirst().name(), from, tree.rootAt(from));
    if (!decision.opens(entry(decision.entry(), now.size()), number, published, goingOn)) {
      throw new LogRefused(
          "entry %d does not say that anybody decided it".formatted(decision.entry()));
    }
    long same = Breaks.inCommon(before.tree(published.size()), tree);
    return "%d entries were published before, and the log went on from %d; the first %d are the same. %s decided so, in entry %d. What was published before is whole in %s/%d"
        .formatted(
            published.size(), from, same, decision.by(), decision.entry(), Breaks.FOLDER, number);
  }

  private byte[] entry(long index, long size) {
    if (index >= size) {
      throw new LogRefused("the decision is entry %d, and the log has %d".formatted(index, size));
    }
    long bundle = index / TileName.FULL;
    int width = (int) Math.min(TileName.FULL, size - bundle * TileName.FULL);
    byte[] bytes = folder.bundle(new TileName(TileName.ENTRIES, bundle, width));
    return EntryBundle.read(bytes, width).get((int) (index % TileName.FULL));
  }
}
