package org.platewarden.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.platewarden.audit.Refusal;
import org.platewarden.web.frame.Say;

/** Says what a program is refused, in the words of the pages and the language it asks for. */
@RequestScoped
public class Problems {
  private static final String KEY = "api.problem.";

  @Inject Say say;

  /** A refusal of the product. */
  Problem of(Refusal refusal) {
    int status = RefusalStatus.of(refusal.code());
    return new Problem(
        refusal.code(),
        status,
        title(status),
        say.refusal(refusal),
        status == 503 ? RefusalStatus.RETRY_SECONDS : 0,
        Map.of());
  }

  /** A call that asks for nothing that could be asked. */
  Problem of(ApiRefused refused) {
    return new Problem(
        refused.code(),
        refused.status(),
        title(refused.status()),
        say.of(KEY + refused.code(), refused.values()),
        refused.retryAfterSeconds(),
        Map.of());
  }

  /** What the server itself refused, by its status. */
  public Problem ofStatus(int status) {
    String code = codeOf(status);
    return new Problem(
        code,
        status,
        title(status),
        say.of(KEY + code),
        status == 503 ? RefusalStatus.RETRY_SECONDS : 0,
        Map.of());
  }

  /** A failure of ours, and the number by which it is found in the log. */
  Problem failed(String incident) {
    return ofStatus(500).with("incident", incident);
  }

  private String title(int status) {
    return say.of("api.title." + status);
  }

  private static String codeOf(int status) {
    return switch (status) {
      case 400 -> "request-broken";
      case 401 -> "token-missing";
      case 403 -> "not-for-you";
      case 404 -> "path-unknown";
      case 405 -> "method-unknown";
      case 406, 415 -> "media-type";
      case 413 -> "request-too-large";
      case 503 -> "not-now";
      default -> "failed";
    };
  }
}
