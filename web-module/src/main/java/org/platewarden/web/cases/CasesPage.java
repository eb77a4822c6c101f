package org.platewarden.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platewarden.cases.CaseStatus;
import org.platewarden.cases.CaseSummary;
import org.platewarden.cases.LookAtCases;

/** The table of cases: filtered, sorted and turned by the page's address alone. */
@Named
@RequestScoped
public class CasesPage {
  private static final int ROWS = 50;
  private static final int LONGEST_FILTER = 80;
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
        .sorted(CaseOrder.named(request.getParameter("by")).comparator())
        .toList();
  }

  private static String textOf(CaseSummary each) {
    return String.join("\n", each.number().value(), each.title(), each.agency())
        .toLowerCase(Locale.ROOT);
  }

  /** The rows of this page. */
  public List<CaseSummary> getRows() {
    return fitting().stream().skip((long) (getPage() - 1) * ROWS).limit(ROWS).toList();
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
    String typed = Objects.toString(request.getParameter("q"), "").strip();
    return typed.length() > LONGEST_FILTER ? typed.substring(0, LONGEST_FILTER) : typed;
  }

  /** How a case must stand; the open ones unless said otherwise. */
  public String getStatus() {
    String wanted = Objects.toString(request.getParameter("s"), "");
    return wanted.equals(ALL)
            || Arrays.stream(CaseStatus.values()).anyMatch(each -> each.name().equals(wanted))
        ? wanted
        : CaseStatus.OPEN.name();
  }

  /** By what the table is sorted. */
  public String getBy() {
    return CaseOrder.named(request.getParameter("by")).key();
  }

  /** Which page this is, from 1. */
  public int getPage() {
    String wanted = Objects.toString(request.getParameter("page"), "1");
    int page = wanted.matches("[0-9]{1,4}") ? Integer.parseInt(wanted) : 1;
    return Math.clamp(page, 1, getPages());
  }

  /** How many pages there are. */
  public int getPages() {
    return Math.max(1, Math.ceilDiv(fitting().size(), ROWS));
  }

  /** The address of the same table sorted by something else. */
  public String sortedBy(String by) {
    return address(by, 1);
  }

  /** The address of another page of the same table. */
  public String page(int page) {
    return address(getBy(), page);
  }

  private String address(String by, int page) {
    return Stream.of(
            "q=" + URLEncoder.encode(getText(), StandardCharsets.UTF_8),
            "s=" + getStatus(),
            "by=" + by,
            "page=" + page)
        .filter(parameter -> !parameter.endsWith("="))
        .collect(Collectors.joining("&", "?", ""));
  }
}
