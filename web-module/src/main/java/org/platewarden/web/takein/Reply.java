package org.platewarden.web.takein;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.platewarden.reads.PostedOutcome;
import org.platewarden.reads.TakenIn;

/**
 * What a camera is told.
 *
 * @param status of HTTP
 * @param retryAfterSeconds 0 where trying again does not help
 * @param body in JSON
 */
record Reply(int status, int retryAfterSeconds, JsonObject body) {
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNPROCESSABLE = 422;

  static Reply of(PostedOutcome outcome) {
    return switch (outcome) {
      case PostedOutcome.Kept kept ->
          new Reply(HttpServletResponse.SC_OK, 0, account(kept.takenIn()));
      case PostedOutcome.SetAside aside -> new Reply(UNPROCESSABLE, 0, reason(aside.reason()));
      case PostedOutcome.UnknownCamera _ ->
          new Reply(
              HttpServletResponse.SC_UNAUTHORIZED,
              0,
              reason(
                  "post refused: no camera has this key; send the camera's key in "
                      + PostReads.KEY));
      case PostedOutcome.TooMany tooMany ->
          new Reply(
              TOO_MANY_REQUESTS,
              tooMany.seconds(),
              reason("post refused: this camera has too many under way; wait for answers"));
      case PostedOutcome.NotNow notNow ->
          new Reply(
              HttpServletResponse.SC_SERVICE_UNAVAILABLE,
              notNow.seconds(),
              reason("post refused: " + notNow.reason() + "; send it again"));
    };
  }

  static Reply unusable(UnusableBody body) {
    return new Reply(body.status(), 0, reason("post refused: " + body.reason()));
  }

  private static JsonObject account(TakenIn takenIn) {
    JsonArrayBuilder refused = JSON.createArrayBuilder();
    takenIn
        .refused()
        .forEach(
            each ->
                refused.add(
                    JSON.createObjectBuilder()
                        .add("position", each.position())
                        .add("reason", each.reason())));
    return JSON.createObjectBuilder()
        .add("reads", takenIn.reads())
        .add("new", takenIn.fresh())
        .add("refused", refused)
        .build();
  }

  private static JsonObject reason(String reason) {
    return JSON.createObjectBuilder().add("reason", reason).build();
  }

  void write(HttpServletResponse response) throws IOException {
    byte[] json = body.toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    if (retryAfterSeconds > 0) {
      response.setHeader("Retry-After", Integer.toString(retryAfterSeconds));
    }
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }
}
