package org.platewarden.routes.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.platewarden.kernel.Issuer;

/** The ways in which messages name who issued a plate. */
final class Issuers {
  private static final Set<String> UNITED_STATES =
      Set.of(
          ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH"
                  + " NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI")
              .split(" "));
  private static final Set<String> CANADA =
      Set.of("AB BC MB NB NL NS NT NU ON PE QC SK YT".split(" "));
  private static final Set<String> COUNTRIES =
      Set.of("US CA MX GT BZ GB DE FR ES IT BR AR CL CO PE NL BE PL".split(" "));

  private static final Pattern MEXICAN = Pattern.compile("MX-[A-Z0-9]{1,3}");

  private Issuers() {}

  /** From {@code us-ca}, {@code US_CA}, {@code mx} and the like; unknown if it is none of these. */
  static Issuer ofRegion(String region) {
    String code = region.strip().toUpperCase(Locale.ROOT).replace('_', '-');
    if (MEXICAN.matcher(code).matches()) {
      return new Issuer(code);
    }
    if (code.startsWith("US-") && UNITED_STATES.contains(code.substring(3))) {
      return new Issuer(code);
    }
    if (code.startsWith("CA-") && CANADA.contains(code.substring(3))) {
      return new Issuer(code);
    }
    return COUNTRIES.contains(code) ? new Issuer(code) : Issuer.UNKNOWN;
  }

  /**
   * From a state without a country, seen by a camera of {@code country}: CA is California there.
   */
  static Issuer ofState(String state, String country) {
    String code = state.strip().toUpperCase(Locale.ROOT);
    if (code.contains("-") || code.contains("_")) {
      return ofRegion(code);
    }
    if (UNITED_STATES.contains(code) && !(country.equals("CA") && CANADA.contains(code))) {
      return new Issuer("US-" + code);
    }
    return CANADA.contains(code) ? new Issuer("CA-" + code) : ofRegion(code);
  }
}
