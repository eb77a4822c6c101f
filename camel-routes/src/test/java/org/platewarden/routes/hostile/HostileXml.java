package org.platewarden.routes.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.platewarden.routes.hostile.HostileInput.Expected;

/** What only XML can do. */
public final class HostileXml {
  /** A port on which tests listen for what no parser may do. */
  public static final String PLACE = "http://127.0.0.1:CANARYPORT/canary.dtd";

  private static final String GOOD = HostileMessages.GOOD.get("hikvision");

  private HostileXml() {}

  static List<HostileInput> all() {
    List<HostileInput> all = new ArrayList<>();
    entities(all);
    structures(all);
    values(all);
    return all;
  }

  private static void structures(List<HostileInput> all) {
    refused(all, "elements-100000-deep", "<a>".repeat(100_000));
    refused(all, "a-million-elements", "<a>" + "<b/>".repeat(1_000_000) + "</a>");
    refused(all, "100000-attributes", "<a" + attributes(100_000) + "/>");
    refused(all, "a-name-of-a-megabyte", "<" + "a".repeat(1 << 20) + "/>");
    refused(all, "an-attribute-of-a-megabyte", "<a b=\"" + "c".repeat(1 << 20));
    refused(all, "unclosed-cdata", "<a><![CDATA[CANARY");
    refused(all, "unclosed-comment", "<a><!-- CANARY");
    refused(all, "unknown-encoding", "<?xml version=\"1.0\" encoding=\"CANARY-7\"?>" + GOOD);
    refused(all, "said-to-be-utf-16", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + GOOD);
    refused(all, "two-roots", GOOD + GOOD);
    refused(all, "another-maker's", "<html><body>CANARY</body></html>");
    harmless(all, "includes-a-file", GOOD.replace("<UUID>", include() + "<UUID>"));
    harmless(all, "an-instruction", GOOD.replace("<UUID>", "<?canary do=\"it\"?><UUID>"));
  }

  private static void values(List<HostileInput> all) {
    refused(all, "control-characters", GOOD.replace("9CANARY", "9CA\u0001NARY"));
    refused(all, "half-a-pair", GOOD.replace("9CANARY", "9&#xD800;CANARY"));
    refused(all, "number-of-no-character", GOOD.replace("9CANARY", "&#x110000;CANARY"));
    refused(all, "unknown-prefix", GOOD.replace("<ANPR>", "<canary:ANPR>"));
    refused(all, "twice-the-same-attribute", GOOD.replace("<ANPR>", "<ANPR a='1' a='2'>"));
    refused(
        all,
        "degrees-of-no-number",
        GOOD.replace(
            "<UUID>",
            "<Longitude><degree>CANARY</degree></Longitude><Latitude><degree>1</degree></Latitude><UUID>"));
    harmless(
        all,
        "degrees-without-end",
        GOOD.replace(
            "<UUID>",
            "<Longitude><degree>NaN</degree></Longitude><Latitude><degree>1e999</degree></Latitude><UUID>"));
    harmless(all, "confidence-not-a-number", GOOD.replace(">97<", ">NaN<"));
    harmless(
        all,
        "picture-elsewhere",
        GOOD.replace(
            "<UUID>", "<pictureInfo><fileName>../../../etc/passwd</fileName></pictureInfo><UUID>"));
  }

  private static void entities(List<HostileInput> all) {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"CANARY\">");
    for (int level = 1; level <= 12; level++) {
      laughs.append("<!ENTITY l%d \"%s\">".formatted(level, ("&l" + (level - 1) + ";").repeat(10)));
    }
    refused(all, "a-billion-laughs", laughs + "]>" + GOOD.replace("9CANARY", "&l12;"));
    String large = "<!DOCTYPE a [<!ENTITY x \"" + "C".repeat(200_000) + "\">]>";
    refused(all, "quadratic-blow-up", large + GOOD.replace("9CANARY", "&x;".repeat(20_000)));
    refused(all, "entity-from-a-file", doctype("ENTITY x SYSTEM \"file:///etc/passwd\""));
    refused(all, "entity-from-the-network", doctype("ENTITY x SYSTEM \"" + PLACE + "\""));
    refused(
        all,
        "entity-of-the-definition",
        doctype("ENTITY % x SYSTEM \"" + PLACE + "\"> %x; <!ELEMENT a ANY"));
    refused(all, "entity-of-itself", doctype("ENTITY x \"&x;\""));
    refused(all, "definition-from-the-network", "<!DOCTYPE a SYSTEM \"" + PLACE + "\">" + GOOD);
    refused(all, "definition-alone", "<!DOCTYPE EventNotificationAlert>" + GOOD);
    refused(all, "unknown-entity", GOOD.replace("9CANARY", "&canary;"));
  }

  private static String doctype(String declaration) {
    return "<!DOCTYPE a [<!" + declaration + ">]>" + GOOD.replace("9CANARY", "&x;");
  }

  private static String include() {
    return "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + PLACE + "\"/>";
  }

  private static String attributes(int count) {
    StringBuilder attributes = new StringBuilder();
    for (int each = 0; each < count; each++) {
      attributes.append(" a").append(each).append("=\"canary\"");
    }
    return attributes.toString();
  }

  private static void refused(List<HostileInput> all, String name, String text) {
    all.add(new HostileInput("hikvision", name, Expected.REFUSED, () -> text.getBytes(UTF_8)));
  }

  private static void harmless(List<HostileInput> all, String name, String text) {
    all.add(new HostileInput("hikvision", name, Expected.HARMLESS, () -> text.getBytes(UTF_8)));
  }
}
