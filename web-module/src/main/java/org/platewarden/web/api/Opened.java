package org.platewarden.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Reads of an answer, opened one by one; each is on the trail. */
@Path("/answered/{read}")
@RequestScoped
public class Opened {
  @Inject Asking asking;

  /** One read with all that was kept of it, by the name that an answer gave it. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject open(@PathParam("read") String read) {
    return asking.open(read);
  }
}
