package org.platewarden.compliance;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SealedHead;

/**
 * A week of queries as anybody may know it: one line a query, tied to the trail by the first head
 * of its log once the week was over.
 *
 * @param week which
 * @param head of the log
 * @param lines in the order of their pseudonyms, which says nothing of the order of the queries
 */
public record PublicLedger(LedgerWeek week, SealedHead head, List<LedgerEntry> lines)
    implements AuditSubject {
  private static final String UNTOLD = "";

  public PublicLedger {
    lines = List.copyOf(lines);
  }

  /** Hides who and what is rare in a week of queries. */
  static PublicLedger of(
      LedgerWeek week,
      SealedHead head,
      List<LedgerEntry> queries,
      Pseudonyms pseudonyms,
      SmallCells small) {
    Set<String> askers = rare(queries, LedgerEntry::asker, small);
    Set<String> purposes = rare(queries, LedgerEntry::purpose, small);
    Set<String> actions = rare(queries, LedgerEntry::action, small);
    Set<String> outcomes = rare(queries, LedgerEntry::outcome, small);
    Set<String> hits = rare(queries, LedgerEntry::hit, small);
    return new PublicLedger(
        week,
        head,
        queries.stream()
            .map(
                query ->
                    new LedgerEntry(
                        pseudonyms.entry(query.entry()),
                        askers.contains(query.asker()) ? UNTOLD : pseudonyms.asker(query.asker()),
                        purposes.contains(query.purpose()) ? UNTOLD : query.purpose(),
                        actions.contains(query.action()) ? UNTOLD : query.action(),
                        outcomes.contains(query.outcome()) ? UNTOLD : query.outcome(),
                        hits.contains(query.hit()) ? UNTOLD : query.hit()))
            .sorted(Comparator.comparing(LedgerEntry::entry))
            .toList());
  }

  /** What so few queries have that it is not told, and what would betray that. */
  private static Set<String> rare(
      List<LedgerEntry> queries, Function<LedgerEntry, String> what, SmallCells small) {
    Map<String, Long> counts = new HashMap<>();
    queries.forEach(query -> counts.merge(what.apply(query), 1L, Long::sum));
    List<String> values = counts.keySet().stream().sorted().toList();
    Set<Integer> hidden = small.hidden(values.stream().map(counts::get).toList());
    return IntStream.range(0, values.size())
        .filter(hidden::contains)
        .mapToObj(values::get)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** As CSV: five lines of what it is, a heading, a line a query; lines end in LF. */
  public String csv() {
    StringBuilder text = new StringBuilder();
    text.append(
        "platewarden-ledger,1\nweek,%s\nsize,%d\nroot,%s\nqueries,%d\nentry,asker,purpose,action,outcome,hit\n"
            .formatted(week, head.size(), head.root(), lines.size()));
    lines.forEach(
        line ->
            text.append(
                String.join(
                    ",",
                    line.entry(),
                    line.asker(),
                    line.purpose(),
                    line.action(),
                    line.outcome(),
                    line.hit() + "\n")));
    return text.toString();
  }

  @Override
  public String onTheTrail() {
    return "week=%s; size=%d; root=%s; queries=%d"
        .formatted(week, head.size(), head.root(), lines.size());
  }
}
