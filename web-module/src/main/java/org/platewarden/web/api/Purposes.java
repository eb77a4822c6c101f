package org.platewarden.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonCollectors;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.platewarden.purpose.ListPurposes;
import org.platewarden.web.frame.Say;

/** The agency's purposes, one of which each query states. */
@Path("/purposes")
@RequestScoped
public class Purposes {
  @Inject ListPurposes purposes;
  @Inject Say say;

  /** All, in the agency's order, with their words. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject list() {
    return Json.createObjectBuilder()
        .add(
            "purposes",
            purposes.list().stream()
                .map(
                    code ->
                        Json.createObjectBuilder()
                            .add("code", code)
                            .add("name", say.orElse("purpose." + code, code))
                            .build())
                .collect(JsonCollectors.toJsonArray()))
        .build();
  }
}
