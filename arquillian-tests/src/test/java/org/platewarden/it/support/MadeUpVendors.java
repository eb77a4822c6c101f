package org.platewarden.it.support;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The made-up vendors of the test stack: what they were asked, and what they are to do wrong. */
public final class MadeUpVendors {
  private MadeUpVendors() {}

  /** How many lookups a vendor was asked for since it started. */
  public static int lookups(String vendor) throws Exception {
    Matcher count = Pattern.compile("\"" + vendor + "\":([0-9]+)").matcher(told("counts").body());
    if (!count.find()) {
      throw new IllegalStateException("the made-up vendors know no " + vendor);
    }
    return Integer.parseInt(count.group(1));
  }

  /** Has a vendor do wrong from now on: {@code delay:8000}, {@code over-return:2}, {@code none}. */
  public static void fault(String vendor, String fault) throws Exception {
    told(vendor + "/fault/" + fault);
  }

  /** Has a word stand in the name of each of its cameras from now on; {@code nothing} for none. */
  public static void say(String vendor, String word) throws Exception {
    told(vendor + "/say/" + word);
  }

  private static HttpResponse<String> told(String path) throws Exception {
    return Web.get(URI.create(TestStack.vendors() + "/control/" + path));
  }
}
