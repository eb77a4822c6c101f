package org.platewarden.routes.cases;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.platewarden.cases.CaseSystem.Standing;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.routes.OutwardClient;

/**
 * Speaks HTTP with the case system: {@code GET cases/<number>} below its address, answered by 200
 * with {@code {"number":"…","status":"OPEN"}} (or {@code CLOSED}), or by 404. Never where an answer
 * sends it, within the time, and no further into an answer than it may be long. Whatever is not
 * such an answer, for this very number, is none.
 */
@ApplicationScoped
public class CaseSystemHttp {
  /** The most bytes of an answer. */
  static final int LONGEST = 64 * 1024;

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  @Inject CaseSystemSettings settings;

  @SuppressWarnings("NullAway.Init") // made at start
  private HttpClient client;

  @PostConstruct
  void open() {
    client = OutwardClient.connectingWithin(settings.patience());
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }

  /** How a case stands there. */
  Standing ask(CaseNumber number) {
    return settings.base().map(base -> ask(base, number)).orElse(Standing.UNANSWERED);
  }

  private Standing ask(URI base, CaseNumber number) {
    String segment = URLEncoder.encode(number.value(), StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("cases/" + segment))
            .timeout(settings.patience())
            .header("Accept", "application/json")
            .GET();
    settings.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
    try {
      HttpResponse<byte[]> answer =
          client.send(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
      return switch (answer.statusCode()) {
        case OK -> standing(answer.body(), number);
        case NOT_FOUND -> Standing.UNKNOWN;
        default -> Standing.UNANSWERED;
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Standing.UNANSWERED;
    } catch (IOException e) {
      return Standing.UNANSWERED;
    }
  }

  private static Standing standing(byte[] body, CaseNumber number) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
      JsonObject said = reader.readObject();
      if (!number.value().equals(said.getString("number", ""))) {
        return Standing.UNANSWERED;
      }
      return switch (said.getString("status", "").toUpperCase(Locale.ROOT)) {
        case "OPEN" -> Standing.OPEN;
        case "CLOSED" -> Standing.CLOSED;
        default -> Standing.UNANSWERED;
      };
    } catch (JsonException | ClassCastException e) {
      return Standing.UNANSWERED;
    }
  }
}
