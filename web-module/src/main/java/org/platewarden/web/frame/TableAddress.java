package org.platewarden.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table that its page's address alone filters, sorts and turns, {@value #ROWS} rows at a time.
 *
 * @param request for the page: {@code q} is a text that rows must have, {@code s} a state that they
 *     must be in, {@code by} an order, {@code page} a number from 1
 */
public record TableAddress(HttpServletRequest request) {
  /** Rows at a time. */
  public static final int ROWS = 50;

  private static final int LONGEST_TEXT = 80;

  /** The text that rows must have; empty for all. */
  public String text() {
    String typed = Objects.toString(request.getParameter("q"), "").strip();
    return typed.length() > LONGEST_TEXT ? typed.substring(0, LONGEST_TEXT) : typed;
  }

  /** The state that rows must be in, as it stands there; whether there is one is not looked at. */
  public String state() {
    return Objects.toString(request.getParameter("s"), "");
  }

  /** By what the table is to be sorted, as it stands there. */
  public @Nullable String order() {
    return request.getParameter("by");
  }

  /** How many pages so many rows take, 1 at least. */
  public int pages(int found) {
    return Math.max(1, Math.ceilDiv(found, ROWS));
  }

  /** Which of them is shown; one that there is, whatever the address says. */
  public int page(int found) {
    String wanted = Objects.toString(request.getParameter("page"), "1");
    int page = wanted.matches("[0-9]{1,4}") ? Integer.parseInt(wanted) : 1;
    return Math.clamp(page, 1, pages(found));
  }

  /** The rows that are shown. */
  public <T> List<T> rowsOf(List<T> found) {
    return found.stream().skip((long) (page(found.size()) - 1) * ROWS).limit(ROWS).toList();
  }

  /** The address of the same table in a state and an order, at a page. */
  public String at(String state, String order, int page) {
    return Stream.of(
            "q=" + URLEncoder.encode(text(), StandardCharsets.UTF_8),
            "s=" + state,
            "by=" + order,
            "page=" + page)
        .filter(parameter -> !parameter.endsWith("="))
        .collect(Collectors.joining("&", "?", ""));
  }
}
