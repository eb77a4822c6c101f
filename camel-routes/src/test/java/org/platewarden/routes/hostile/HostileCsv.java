package org.platewarden.routes.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.platewarden.routes.hostile.HostileInput.Expected;

/** What only CSV with Python in its cells can do. */
final class HostileCsv {
  private static final String HEADER = "timestamp,plate,score,file,candidates\n";
  private static final String ROW = "2026-03-01T12:00:00Z,9CANARY,0.91,canary-id-77,";

  private HostileCsv() {}

  static List<HostileInput> all() {
    List<HostileInput> all = new ArrayList<>();
    refused(all, "literal-without-end", HEADER + ROW + "\"[{'plate': 'CANARY\"\n");
    refused(all, "literal-100000-deep", HEADER + ROW + "\"" + "[".repeat(60_000) + "\"\n");
    refused(
        all, "literal-of-100000-characters", HEADER + ROW + "\"[" + "1,".repeat(50_000) + "]\"\n");
    refused(all, "literal-that-calls", HEADER + ROW + "\"[__import__('os').system('canary')]\"\n");
    refused(all, "literal-of-nan-and-inf", HEADER + ROW + "\"[{'score': inf, 'plate': -inf}]\"\n");
    refused(all, "literal-that-powers", HEADER + ROW + "\"[9**9**9**9]\"\n");
    refused(
        all,
        "a-million-columns",
        "a,".repeat(1_000_000) + "b\n" + "1,".repeat(1_000_000) + "CANARY\n");
    refused(
        all, "row-with-more-cells", HEADER + ROW + "[],CANARY,CANARY,CANARY\n".repeat(3) + "x\n");
    refused(all, "row-with-fewer-cells", HEADER + "CANARY\n");
    refused(all, "no-header", ROW + "[]\n" + ROW + "[]\n");
    refused(all, "twice-the-same-column", "plate,plate,timestamp,score\nCANARY,CANARY,CANARY,1\n");
    refused(all, "unclosed-quote", HEADER + "\"" + "CANARY\n".repeat(10_000));
    refused(all, "score-of-no-number", HEADER + ROW.replace("0.91", "CANARY") + "\n");
    refused(
        all,
        "a-formula-for-a-time",
        HEADER + ROW.replace("2026-03-01T12:00:00Z", "=CANARY()") + "\n");
    refused(all, "plate-a-formula-of-signs", HEADER + ROW.replace("9CANARY", "=+-@") + "\n");
    harmless(all, "plate-a-formula", HEADER + ROW.replace("9CANARY", "=9CANARY") + "\n");
    harmless(all, "score-not-a-number", HEADER + ROW.replace("0.91", "NaN") + "\n");
    harmless(all, "score-beyond-all-size", HEADER + ROW.replace("0.91", "1e99999") + "\n");
    harmless(all, "header-alone", HEADER);
    harmless(
        all, "literal-with-escapes", HEADER + ROW + "\"[{'plate': '\\\\ud800\\\\x00\\\\'}]\"\n");
    return all;
  }

  private static void refused(List<HostileInput> all, String name, String text) {
    add(all, name, Expected.REFUSED, text);
  }

  private static void harmless(List<HostileInput> all, String name, String text) {
    add(all, name, Expected.HARMLESS, text);
  }

  private static void add(List<HostileInput> all, String name, Expected expected, String text) {
    all.add(new HostileInput("platerecognizer-csv", name, expected, () -> text.getBytes(UTF_8)));
  }
}
