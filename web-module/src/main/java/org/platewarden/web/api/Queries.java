package org.platewarden.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.platewarden.purpose.PolicyRefused;

/** Queries over our own reads and, where the caller may, vendors'. */
@Path("/queries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class Queries {
  /** The most bytes of a query. */
  static final int MOST_BYTES = 16 * 1024;

  /** What asking for a further page may say. */
  static final List<String> NEXT_FIELDS = List.of("cursor");

  @Inject Asking asking;
  @Inject HeldName heldName;
  @Inject Problems problems;

  /** The first page of the answer to a query; the name of a question that waits is told. */
  @POST
  public Response ask(InputStream sent) throws IOException {
    Asked asked = Asked.of(Body.of(sent, MOST_BYTES).object());
    try {
      return Response.ok(asking.ask(asked)).build();
    } catch (PolicyRefused refused) {
      Problem problem = problems.of(refused);
      return heldName
          .of(asked)
          .map(name -> problem.with("heldQuestion", name.toString()))
          .orElse(problem)
          .response();
    }
  }

  /** The page after one that was given, for the same purpose; a query of its own. */
  @POST
  @Path("/next")
  public JsonObject next(InputStream sent) throws IOException {
    Fields fields = Fields.of(Body.of(sent, MOST_BYTES).object(), NEXT_FIELDS);
    return asking.next(fields.text("cursor"));
  }
}
