package org.platewarden.cameras;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Codes for whose law applies where a read was made, ISO 3166. */
public final class PlaceOfCapture {
  /** Where nobody can tell; no country has this code. */
  public static final String UNKNOWN = "ZZ";

  private static final Pattern SUBDIVISION = Pattern.compile("([A-Z]{2})-([A-Z0-9]{1,3})");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** Where the states are known to us, a code must be one of them. */
  private static final Map<String, Set<String>> STATES =
      Map.of(
          "US",
          words(
              """
              AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV
              NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR UM VI"""),
          "CA",
          words("AB BC MB NB NL NS NT NU ON PE QC SK YT"),
          "MX",
          words(
              """
              AGU BCN BCS CAM CHH CHP CMX COA COL DUR GRO GUA HID JAL MEX MIC MOR NAY NLE OAX PUE QUE
              ROO SIN SLP SON TAB TAM TLA VER YUC ZAC"""));

  private PlaceOfCapture() {}

  /** Whether it is the code of a state or province, such as {@code US-CA}. */
  public static boolean isStateOrProvince(String code) {
    var parts = SUBDIVISION.matcher(code);
    return parts.matches()
        && COUNTRIES.contains(parts.group(1))
        && (!STATES.containsKey(parts.group(1))
            || STATES.get(parts.group(1)).contains(parts.group(2)));
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
