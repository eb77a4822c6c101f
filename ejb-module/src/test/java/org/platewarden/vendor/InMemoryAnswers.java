package org.platewarden.vendor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.vendor.model.KeptAnswers;
import org.platewarden.vendor.model.QuestionHash;
import org.platewarden.vendor.model.SealedAnswer;

/** Sealed answers in a list. */
final class InMemoryAnswers implements KeptAnswers {
  final List<SealedAnswer> kept = new ArrayList<>();

  @Override
  public void add(SealedAnswer answer) {
    kept.add(answer);
  }

  @Override
  public Optional<SealedAnswer> find(QuestionHash question, String vendor) {
    return kept.stream()
        .filter(each -> each.question().equals(question) && each.head().vendor().equals(vendor))
        .max(Comparator.comparing((SealedAnswer each) -> each.head().askedAt()));
  }

  @Override
  public List<Head> heads() {
    return kept.stream().map(SealedAnswer::head).toList();
  }

  @Override
  public void destroy(UUID id) {
    kept.removeIf(each -> each.head().id().equals(id));
  }
}
