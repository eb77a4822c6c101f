package org.platewarden.it.gates;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one Facelets page and lists what must not be in it. */
final class PageScan {
  private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^{}]*}");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Set<String> SPOKEN_ATTRIBUTES =
      Set.of(
          "title",
          "label",
          "placeholder",
          "alt",
          "aria-label",
          "aria-description",
          "header",
          "headerText",
          "footer",
          "footerText",
          "legend",
          "summary",
          "emptyMessage",
          "requiredMessage",
          "validatorMessage",
          "converterMessage",
          "filterPlaceholder");

  /** Tags that show their value. */
  private static final Set<String> SPEAKING_TAGS =
      Set.of(
          "outputText",
          "outputLabel",
          "outputFormat",
          "commandButton",
          "commandLink",
          "button",
          "link");

  private static final Set<String> CODE_TAGS = Set.of("script", "style");

  private final String page;
  private final List<String> faults = new ArrayList<>();

  private PageScan(String page) {
    this.page = page;
  }

  /** The faults of one page, in the order of their lines; empty when it has none. */
  static List<String> faultsOf(String page, String text) {
    var scan = new PageScan(page);
    try {
      scan.read(text);
    } catch (XMLStreamException e) {
      scan.faults.add(page + " is not readable XML: " + e.getMessage());
    }
    return scan.faults;
  }

  private void read(String text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // else a long text comes in pieces, and an expression may be torn
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
    String tag = "";
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          tag = reader.getLocalName();
          attributes(reader);
        }
        case XMLStreamConstants.END_ELEMENT -> tag = "";
        case XMLStreamConstants.CHARACTERS -> characters(reader, tag);
        default -> {
          // comments and the document type say nothing to a reader of the page
        }
      }
    }
  }

  private void attributes(XMLStreamReader reader) {
    String tag = reader.getLocalName();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      String value = reader.getAttributeValue(i);
      if (name.equals("escape") && !value.equals("true")) {
        add(reader, "escape=\"" + value + "\" lets text become markup");
      }
      if (name.startsWith("on") && reader.getAttributeNamespace(i) == null && inHtml(reader)) {
        add(reader, "inline script in " + name);
      }
      boolean spoken =
          SPOKEN_ATTRIBUTES.contains(name) || (name.equals("value") && SPEAKING_TAGS.contains(tag));
      if (spoken && hasWords(value)) {
        add(reader, "words outside the message bundles in " + name + ": " + value);
      }
    }
  }

  private void characters(XMLStreamReader reader, String tag) {
    String text = reader.getText();
    if (CODE_TAGS.contains(tag) && !text.isBlank()) {
      add(reader, "inline " + tag);
    } else if (hasWords(text)) {
      add(reader, "words outside the message bundles: " + text.strip());
    }
  }

  private static boolean inHtml(XMLStreamReader reader) {
    return "http://www.w3.org/1999/xhtml".equals(reader.getNamespaceURI());
  }

  private static boolean hasWords(String text) {
    return LETTER.matcher(EXPRESSION.matcher(text).replaceAll("")).find();
  }

  private void add(XMLStreamReader reader, String fault) {
    faults.add(page + ":" + reader.getLocation().getLineNumber() + " " + fault);
  }
}
