package org.platewarden.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.platewarden.purpose.Purpose;
import org.platewarden.search.RevealedRead;
import org.platewarden.search.SearchCriteria;
import org.platewarden.search.SearchReads;
import org.platewarden.search.SearchResult;
import org.platewarden.web.read.Handle;
import org.platewarden.web.read.RevealedReads;

/** Asks, and keeps the answer for the page that shows it. */
@RequestScoped
public class Asking {
  @Inject SearchReads searchReads;
  @Inject RevealedReads revealedReads;
  @Inject Answers answers;

  /**
   * The first page of an answer.
   *
   * @throws org.platewarden.audit.Refusal if it is not given
   */
  public Answer ask(Asked asked, SearchCriteria criteria, Purpose purpose) {
    return ask(asked, criteria, purpose, Optional.empty(), 0);
  }

  /**
   * The page after one; this is a query of its own, for the same purpose.
   *
   * @throws org.platewarden.audit.Refusal if it is not given
   */
  public Optional<Answer> older(Answer page) {
    return page.older()
        .map(
            criteria ->
                ask(
                    page.asked(),
                    criteria,
                    page.purpose(),
                    Optional.of(page.handle()),
                    page.upTo()));
  }

  private Answer ask(
      Asked asked, SearchCriteria criteria, Purpose purpose, Optional<String> newer, int before) {
    SearchResult result = searchReads.search(criteria, purpose);
    String handle = Handle.random();
    List<ShownRead> shown =
        result.reads().stream()
            .map(
                read ->
                    new ShownRead(
                        revealedReads.reveal(new RevealedRead(read.reference()), purpose, handle),
                        read))
            .toList();
    Answer answer =
        new Answer(handle, asked, criteria, purpose, shown, result.more(), newer, before);
    answers.keep(answer);
    return answer;
  }
}
