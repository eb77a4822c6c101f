package org.platewarden.web.api;

import java.util.Arrays;
import org.platewarden.audit.Refusal;
import org.platewarden.web.frame.Say;

/** Says the keys of words instead of the words, which are the portal's. */
class SaidInKeys extends Say {
  @Override
  public String of(String key, Object... values) {
    return key + Arrays.toString(values);
  }

  @Override
  public String orElse(String key, String otherwise, Object... values) {
    return of(key, values);
  }

  @Override
  public String refusal(Refusal refusal) {
    return "refusal." + refusal.code();
  }
}
