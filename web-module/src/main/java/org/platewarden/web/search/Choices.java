package org.platewarden.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.platewarden.purpose.ListPurposes;
import org.platewarden.reads.FindReads;
import org.platewarden.web.frame.Say;

/** What the form's lists offer: what people call it, and its code. */
@Named
@RequestScoped
public class Choices {
  @Inject ListPurposes listPurposes;
  @Inject FindReads findReads;
  @Inject Say say;

  /** The agency's purposes, in its order. */
  public Map<String, String> getPurposes() {
    Map<String, String> choices = new LinkedHashMap<>();
    listPurposes.list().forEach(code -> choices.put(purpose(code), code));
    return choices;
  }

  /** The cameras, by name. */
  public Map<String, String> getCameras() {
    Map<String, String> choices = new LinkedHashMap<>();
    findReads.cameras().forEach(camera -> choices.put(camera.name(), camera.code()));
    return choices;
  }

  /** A purpose in words; its code where the agency has one that we have no words for. */
  public String purpose(String code) {
    return say.orElse("purpose." + code, code);
  }
}
