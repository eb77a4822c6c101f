package org.platewarden.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** How programs ask, as OpenAPI has it. */
@Path("/openapi.yaml")
@RequestScoped
public class Description {
  /** The document, the same for everybody. */
  @GET
  @Produces("application/yaml")
  public byte[] show() throws IOException {
    try (InputStream document = Description.class.getResourceAsStream("openapi.yaml")) {
      return Objects.requireNonNull(document, "packed with the portal").readAllBytes();
    }
  }
}
