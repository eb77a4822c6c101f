package org.platewarden.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.platewarden.cases.CaseStatus;
import org.platewarden.cases.CaseSummary;
import org.platewarden.cases.LookAtCases;
import org.platewarden.web.frame.TableAddress;

/** The table of cases: filtered, sorted and turned by the page's address alone. */
@Named
@RequestScoped
public class CasesPage {
  private static final String ALL = "ALL";

  @Inject LookAtCases look;
  @Inject HttpServletRequest request;

  private @Nullable List<CaseSummary> all;

  private List<CaseSummary> all() {
    if (all == null) {
      all = look.list();
    }
    return all;
  }

  private List<CaseSummary> fitting() {
    String wanted = getText().toLowerCase(Locale.ROOT);
    return all().stream()
        .filter(each -> getStatus().equals(ALL) || each.status().name().equals(getStatus()))
        .filter(each -> textOf(each).contains(wanted))
        .sorted(CaseOrder.named(table().order()).comparator())
        .toList();
  }

  private static String textOf(CaseSummary each) {
    return String.join("\n", each.number().value(), each.title(), each.agency())
        .toLowerCase(Locale.ROOT);
  }

  /** The rows of this page. */
  public List<CaseSummary> getRows() {
    return table().rowsOf(fitting());
  }

  /** How many cases fit. */
  public int getFound() {
    return fitting().size();
  }

  /** How many there are. */
  public int getKnown() {
    return all().size();
  }

  /** The text that a case must have in its number, title or agency; empty for all. */
  public String getText() {
    return table().text();
  }

  /** How a case must stand; the open ones unless said otherwise. */
  public String getStatus() {
    String wanted = table().state();
    return wanted.equals(ALL)
            || Arrays.stream(CaseStatus.values()).anyMatch(each -> each.name().equals(wanted))
        ? wanted
        : CaseStatus.OPEN.name();
  }

  /** By what the table is sorted. */
  public String getBy() {
    return CaseOrder.named(table().order()).key();
  }

  /** Which page this is, from 1. */
  public int getPage() {
    return table().page(fitting().size());
  }

  /** How many pages there are. */
  public int getPages() {
    return table().pages(fitting().size());
  }

  /** The address of the same table sorted by something else. */
  public String sortedBy(String by) {
    return table().at(getStatus(), by, 1);
  }

  /** The address of another page of the same table. */
  public String page(int page) {
    return table().at(getStatus(), getBy(), page);
  }

  private TableAddress table() {
    return new TableAddress(request);
  }
}
