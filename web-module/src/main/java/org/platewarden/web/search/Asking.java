package org.platewarden.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.platewarden.audit.Refusal;
import org.platewarden.purpose.Grounds;
import org.platewarden.purpose.Purpose;
import org.platewarden.reads.ReadCounts;
import org.platewarden.search.CountReads;
import org.platewarden.search.RevealReads;
import org.platewarden.search.RevealedRead;
import org.platewarden.search.SearchCriteria;
import org.platewarden.search.SearchReads;
import org.platewarden.search.SearchResult;
import org.platewarden.search.WideQuestion;
import org.platewarden.vendor.LookUpVendors;
import org.platewarden.vendor.VendorQuestion;
import org.platewarden.web.read.Handle;
import org.platewarden.web.read.RevealedReads;

/** Asks, and keeps the answer for the page that shows it. */
@RequestScoped
public class Asking {
  @Inject SearchReads searchReads;
  @Inject CountReads countReads;
  @Inject RevealReads revealReads;
  @Inject RevealedReads revealedReads;
  @Inject LookUpVendors lookUpVendors;
  @Inject Answers answers;

  /**
   * How many fit of what may be many people's vehicles; no read is shown.
   *
   * @param vendors what vendors are asked once the reads have been shown, if they are
   * @throws org.platewarden.audit.Refusal if it is not told
   */
  public Counted count(
      Asked asked, SearchCriteria criteria, Purpose purpose, Optional<VendorQuestion> vendors) {
    ReadCounts counts = countReads.count(criteria, purpose);
    Counted counted = new Counted(Handle.random(), asked, criteria, purpose, vendors, counts);
    answers.keep(counted);
    return counted;
  }

  /**
   * The first page of what was counted.
   *
   * @param confirmed whether the asker goes on though there are very many
   * @throws org.platewarden.audit.Refusal if it is not given
   */
  public Answer reveal(Counted counted, Grounds grounds, boolean confirmed) {
    SearchResult result =
        revealReads.reveal(
            new WideQuestion(counted.criteria(), grounds, confirmed), counted.purpose());
    String handle = Handle.random();
    return kept(
        new Answer(
            handle,
            counted.asked(),
            counted.criteria(),
            counted.purpose(),
            shown(result, counted.purpose(), handle),
            result.more(),
            result.total(),
            Optional.empty(),
            0,
            counted.vendors().map(question -> fromVendors(question, counted.purpose())),
            Optional.of(grounds)));
  }

  /**
   * The first page of an answer; vendors are asked once our own reads have been given.
   *
   * @param vendors what vendors are asked, if they are
   * @throws org.platewarden.audit.Refusal if it is not given
   */
  public Answer ask(
      Asked asked, SearchCriteria criteria, Purpose purpose, Optional<VendorQuestion> vendors) {
    SearchResult result = searchReads.search(criteria, purpose);
    String handle = Handle.random();
    return kept(
        new Answer(
            handle,
            asked,
            criteria,
            purpose,
            shown(result, purpose, handle),
            result.more(),
            result.total(),
            Optional.empty(),
            0,
            vendors.map(question -> fromVendors(question, purpose)),
            Optional.empty()));
  }

  /** A refused lookup leaves our own reads as they are. */
  private FromVendors fromVendors(VendorQuestion question, Purpose purpose) {
    try {
      return FromVendors.of(lookUpVendors.lookUp(question, purpose).said());
    } catch (Refusal refused) {
      return FromVendors.refused(refused);
    }
  }

  /**
   * The page after one; this is a query of its own, for the same purpose.
   *
   * @throws org.platewarden.audit.Refusal if it is not given
   */
  public Optional<Answer> older(Answer page) {
    return page.older().map(criteria -> older(page, criteria));
  }

  private Answer older(Answer page, SearchCriteria criteria) {
    SearchResult result =
        page.grounds().isPresent()
            ? revealReads.reveal(
                new WideQuestion(criteria, page.grounds().get(), true), page.purpose())
            : searchReads.search(criteria, page.purpose());
    String handle = Handle.random();
    return kept(
        new Answer(
            handle,
            page.asked(),
            criteria,
            page.purpose(),
            shown(result, page.purpose(), handle),
            result.more(),
            page.total(),
            Optional.of(page.handle()),
            page.upTo(),
            page.vendors(),
            page.grounds()));
  }

  private List<ShownRead> shown(SearchResult result, Purpose purpose, String handle) {
    return result.reads().stream()
        .map(
            read ->
                new ShownRead(
                    revealedReads.reveal(
                        new RevealedRead(read.reference(), read.likeness()), purpose, handle),
                    read))
        .toList();
  }

  private Answer kept(Answer answer) {
    answers.keep(answer);
    return answer;
  }
}
