package org.platewarden.cases;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.platewarden.cases.model.Case;
import org.platewarden.cases.model.Cases;
import org.platewarden.kernel.CaseNumber;

/** Cases that are kept for a test. */
public final class InMemoryCases implements Cases {
  private final Map<CaseNumber, Case> kept = new LinkedHashMap<>();

  @Override
  public boolean add(Case opened) {
    return kept.putIfAbsent(opened.number(), opened) == null;
  }

  @Override
  public Optional<Case> find(CaseNumber number) {
    return Optional.ofNullable(kept.get(number));
  }

  @Override
  public Optional<Case> findToChange(CaseNumber number) {
    return find(number);
  }

  @Override
  public List<CaseSummary> list(Optional<String> officer, int most) {
    return kept.values().stream()
        .map(Case::file)
        .filter(file -> officer.isEmpty() || file.lists(officer.get()))
        .sorted(Comparator.comparing(CaseFile::openedAt).reversed())
        .limit(most)
        .map(
            file ->
                new CaseSummary(
                    file.number(),
                    file.offence(),
                    file.title(),
                    file.agency(),
                    file.status(),
                    file.openedAt(),
                    file.officers().size(),
                    file.subjects().size()))
        .toList();
  }

  /** What the product knows of them. */
  public KnownCases known() {
    KnownCases known = new KnownCases();
    known.cases = this;
    return known;
  }
}
