package org.platewarden.report;

import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The pages of which PDFs are made, as a tree: what stands in a report is text and never markup.
 */
final class Markup {
  private static final int LONGEST_WHOLE = 14;
  private static final String NOTHING = "–";

  private Markup() {}

  /** A page with an empty body. */
  static Document page(String title, String look, Locale locale) {
    Document page = empty();
    Element html = page.createElement("html");
    html.setAttribute("lang", locale.toLanguageTag());
    page.appendChild(html);
    Element head = add(html, "head", "");
    add(head, "title", title);
    Element subject = add(head, "meta", "");
    subject.setAttribute("name", "description");
    subject.setAttribute("content", title);
    add(head, "style", look);
    add(html, "body", "");
    return page;
  }

  static Element bodyOf(Document page) {
    return (Element) page.getElementsByTagName("body").item(0);
  }

  static void table(Element body, Report.Table told) {
    if (!told.title().isEmpty()) {
      add(body, "h2", told.title());
    }
    Element table = add(body, "table", "");
    Element headings = add(add(table, "thead", ""), "tr", "");
    told.columns().forEach(column -> add(headings, "th", column).setAttribute("scope", "col"));
    Element rows = add(table, "tbody", "");
    for (List<String> cells : told.rows()) {
      Element row = add(rows, "tr", "");
      cells.forEach(cell -> add(row, cell));
    }
    if (told.rows().isEmpty()) {
      // a body without a row is no table to a screen reader
      Element row = add(rows, "tr", "");
      told.columns().forEach(column -> add(row, NOTHING));
    }
  }

  /** A plate or a number is never broken over two lines. */
  private static void add(Element row, String cell) {
    Element made = add(row, "td", cell);
    if (cell.length() <= LONGEST_WHOLE) {
      made.setAttribute("class", "whole");
    }
  }

  static Element add(Element parent, String name, String text) {
    Element child = parent.getOwnerDocument().createElement(name);
    if (!text.isEmpty()) {
      child.setTextContent(text.replaceAll("[\\p{Cc}&&[^\n\t]]", " "));
    }
    parent.appendChild(child);
    return child;
  }

  private static Document empty() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK makes no XML documents", e);
    }
  }
}
