package org.platewarden.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.platewarden.audit.Refusal;
import org.platewarden.purpose.Purpose;
import org.platewarden.search.OpenRead;
import org.platewarden.search.RevealedRead;
import org.platewarden.search.SearchCriteria;
import org.platewarden.search.SearchReads;
import org.platewarden.search.SearchResult;
import org.platewarden.vendor.LookUpVendors;
import org.platewarden.vendor.VendorQuestion;

/** Asks the session beans that the pages ask, and writes what they say. */
@RequestScoped
public class Asking {
  @Inject SearchReads searchReads;
  @Inject OpenRead openRead;
  @Inject LookUpVendors lookUpVendors;
  @Inject ShownNames names;
  @Inject Pace pace;
  @Inject AnswerJson json;
  @Inject HttpServletRequest request;

  /**
   * The first page of an answer; vendors are asked once our own reads have been given.
   *
   * @throws Refusal if it is not given
   */
  JsonObject ask(Asked asked) {
    pace.count(person());
    SearchResult result = searchReads.search(asked.criteria(), asked.purpose());
    Optional<JsonObject> vendors =
        asked.vendors().map(question -> fromVendors(question, asked.purpose()));
    return json.page(
        result,
        read ->
            named(
                new Shown.Read(
                    new RevealedRead(read.reference(), read.likeness()), asked.purpose())),
        cursor(asked.criteria(), result, asked.purpose()),
        vendors);
  }

  /**
   * The page after one.
   *
   * @throws ApiRefused if no page of this name was shown to the caller
   * @throws Refusal if it is not given
   */
  JsonObject next(String cursor) {
    pace.count(person());
    if (names.find(person(), cursor).orElse(null) instanceof Shown.Page(var next, var purpose)) {
      SearchResult result = searchReads.search(next, purpose);
      return json.page(
          result,
          read ->
              named(new Shown.Read(new RevealedRead(read.reference(), read.likeness()), purpose)),
          cursor(next, result, purpose),
          Optional.empty());
    }
    throw ApiRefused.forgotten();
  }

  /**
   * One read of an answer.
   *
   * @throws ApiRefused if no read of this name was shown to the caller
   * @throws Refusal if it is not shown
   */
  JsonObject open(String name) {
    pace.count(person());
    if (names.find(person(), name).orElse(null) instanceof Shown.Read(var read, var purpose)) {
      return json.opened(openRead.open(read, purpose), purpose);
    }
    throw ApiRefused.forgotten();
  }

  /** A refused lookup leaves our own reads as they are. */
  private JsonObject fromVendors(VendorQuestion question, Purpose purpose) {
    try {
      return json.said(lookUpVendors.lookUp(question, purpose).said());
    } catch (Refusal refused) {
      return json.notAsked(refused);
    }
  }

  private Optional<String> cursor(SearchCriteria asked, SearchResult result, Purpose purpose) {
    if (!result.more() || result.reads().isEmpty()) {
      return Optional.empty();
    }
    SearchCriteria next =
        new SearchCriteria(asked.query(), Optional.of(result.reads().getLast().reference()));
    return Optional.of(named(new Shown.Page(next, purpose)));
  }

  private String named(Shown shown) {
    return names.name(person(), shown);
  }

  private String person() {
    return request.getUserPrincipal().getName();
  }
}
