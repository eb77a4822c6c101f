package org.platewarden.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Why a program is not given what it asks for, as RFC 9457 has it. Never a plate, a token or a
 * stack trace.
 *
 * @param code a stable key; its type is {@code urn:platewarden:problem:} and this
 * @param status of HTTP
 * @param title what kind of problem, in words
 * @param detail what was refused and what to do, in words
 * @param retryAfterSeconds 0 where trying again does not help
 * @param more further members, by name
 */
public record Problem(
    String code,
    int status,
    String title,
    String detail,
    int retryAfterSeconds,
    Map<String, String> more) {
  static final String MEDIA_TYPE = "application/problem+json";
  static final String TYPE = "urn:platewarden:problem:";

  private static final String RETRY_AFTER = "Retry-After";

  /** The same with one more member. */
  Problem with(String name, String value) {
    return new Problem(code, status, title, detail, retryAfterSeconds, Map.of(name, value));
  }

  JsonObject json() {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("type", TYPE + code)
            .add("title", title)
            .add("status", status)
            .add("detail", detail);
    more.forEach(json::add);
    return json.build();
  }

  /** As the answer of a call. */
  Response response() {
    Response.ResponseBuilder response = Response.status(status).type(MEDIA_TYPE).entity(bytes());
    return retryAfterSeconds > 0
        ? response.header(RETRY_AFTER, retryAfterSeconds).build()
        : response.build();
  }

  /** As the answer of a request that never came to a call. */
  public void write(HttpServletResponse response) throws IOException {
    byte[] bytes = bytes();
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    if (retryAfterSeconds > 0) {
      response.setHeader(RETRY_AFTER, Integer.toString(retryAfterSeconds));
    }
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private byte[] bytes() {
    return json().toString().getBytes(StandardCharsets.UTF_8);
  }
}
