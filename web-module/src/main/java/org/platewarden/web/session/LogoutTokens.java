package org.platewarden.web.session;

import static org.platewarden.web.session.SignedToken.text;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds a log-out token against OpenID Connect Back-Channel Logout 1.0, section 2.6: signature,
 * issuer, audience, times, event, no nonce, and never twice.
 */
final class LogoutTokens {
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  /** How old a token may be, and how far its issuer's clock may run ahead of ours. */
  static final Duration MOST_AGE = Duration.ofMinutes(2);

  static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);

  private static final int MOST_REMEMBERED = 10_000;

  private final String issuer;
  private final String audience;
  private final KeySource keys;
  private final Clock clock;
  private final Map<String, Instant> seen = new LinkedHashMap<>();

  LogoutTokens(String issuer, String audience, KeySource keys, Clock clock) {
    this.issuer = issuer;
    this.audience = audience;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Whose sessions end.
   *
   * @throws LogoutRefused if the token is not one, or not for us, or not now
   * @throws IOException if the provider's keys cannot be had; asking again may help
   */
  LogoutClaims accept(String compact) throws LogoutRefused, IOException {
    JsonObject claims = SignedToken.of(compact).proven(keys);
    require(issuer.equals(text(claims, "iss")), "it is from another issuer");
    require(isForUs(claims.get("aud")), "it is for another audience");
    checkTimes(claims);
    require(
        claims.get("events") instanceof JsonObject events
            && events.get(EVENT) instanceof JsonObject,
        "it is not about a log-out");
    require(!claims.containsKey("nonce"), "it has a nonce, as only a log-on's token has");
    LogoutClaims whose = new LogoutClaims(named(claims, "sid"), named(claims, "sub"));
    require(
        whose.session().isPresent() || whose.subject().isPresent(),
        "it names neither a session nor a person");
    remember(text(claims, "jti"));
    return whose;
  }

  private boolean isForUs(@Nullable JsonValue claim) {
    return switch (claim) {
      case JsonString one -> audience.equals(one.getString());
      case JsonArray many ->
          many.stream().anyMatch(v -> v instanceof JsonString s && audience.equals(s.getString()));
      case null, default -> false;
    };
  }

  private void checkTimes(JsonObject claims) throws LogoutRefused {
    Instant now = clock.instant();
    Instant issuedAt = time(claims, "iat").orElse(Instant.MIN);
    require(issuedAt.isAfter(now.minus(MOST_AGE)), "it is too old, or does not say how old it is");
    require(!issuedAt.isAfter(now.plus(CLOCK_TOLERANCE)), "it is from the future");
    Instant expires = time(claims, "exp").orElse(Instant.MAX);
    require(expires.isAfter(now.minus(CLOCK_TOLERANCE)), "it has expired");
  }

  /** Its name is kept for as long as the token would be taken. */
  private synchronized void remember(String name) throws LogoutRefused {
    require(!name.isEmpty(), "it has no name of its own");
    Instant now = clock.instant();
    seen.values().removeIf(until -> until.isBefore(now));
    require(seen.size() < MOST_REMEMBERED, "there are too many of them");
    Instant until = now.plus(MOST_AGE).plus(CLOCK_TOLERANCE);
    require(seen.putIfAbsent(name, until) == null, "it has been used before");
  }

  private static Optional<Instant> time(JsonObject claims, String name) {
    return claims.get(name) instanceof JsonNumber seconds
        ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
        : Optional.empty();
  }

  private static Optional<String> named(JsonObject claims, String name) {
    return Optional.of(text(claims, name)).filter(value -> !value.isEmpty());
  }

  private static void require(boolean holds, String otherwise) throws LogoutRefused {
    if (!holds) {
      throw new LogoutRefused(otherwise);
    }
  }
}
