package org.platewarden.web.health;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.InetAddress;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Answers probes from this machine: {@code /health/live} and {@code /health/ready}, in the form of
 * MicroProfile Health. WildFly's own health page does not find the checks of a module inside an EAR
 * (WFLY-12835); it tells about the server, this one about the product.
 */
@WebServlet({"/health/live", "/health/ready"})
public class Probe extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject @Any transient Instance<HealthCheck> checks;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Annotation kind =
        request.getServletPath().endsWith("ready")
            ? Readiness.Literal.INSTANCE
            : Liveness.Literal.INSTANCE;
    List<HealthCheckResponse> answers =
        checks.select(kind).stream().map(HealthCheck::call).toList();
    boolean up = !answers.isEmpty() && answers.stream().allMatch(a -> a.getStatus() == Status.UP);
    response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json");
    JsonArrayBuilder listed = Json.createArrayBuilder();
    answers.forEach(answer -> listed.add(json(answer)));
    JsonObjectBuilder whole =
        Json.createObjectBuilder().add("status", up ? "UP" : "DOWN").add("checks", listed);
    response.getWriter().write(whole.build().toString());
  }

  private static JsonObjectBuilder json(HealthCheckResponse answer) {
    JsonObjectBuilder data = Json.createObjectBuilder();
    answer
        .getData()
        .ifPresent(values -> values.forEach((key, value) -> data.add(key, value.toString())));
    return Json.createObjectBuilder()
        .add("name", answer.getName())
        .add("status", answer.getStatus().name())
        .add("data", data);
  }
}
