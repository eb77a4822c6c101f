package org.platewarden.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoutTokensTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String ISSUER = "https://id.example.gov/realms/agency";
  private static final String US = "platewarden-portal";
  private static final KeyPair PROVIDER = keys(2048);
  private static final KeyPair FORGER = keys(2048);
  private static final KeyPair WEAK = keys(1024);

  private final LogoutTokens tokens =
      new LogoutTokens(
          ISSUER,
          US,
          id -> Optional.of(PROVIDER.getPublic()).filter(key -> id.equals("k1")),
          Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void the_providers_own_token_names_whose_sessions_end() throws Exception {
    assertThat(tokens.accept(signed(whole().build())))
        .isEqualTo(new LogoutClaims(Optional.of("session-7"), Optional.of("person-7")));
  }

  @Test
  void a_list_of_audiences_may_hold_us() throws Exception {
    JsonValue both = Json.createArrayBuilder().add("other").add(US).build();

    assertThat(tokens.accept(signed(whole().add("aud", both).build())).session()).isPresent();
  }

  @Test
  void a_token_that_somebody_else_signed_is_refused() {
    String forged = token("{\"alg\":\"RS256\",\"kid\":\"k1\"}", whole().build(), FORGER);

    assertRefused(forged, "signature");
  }

  @Test
  void a_token_whose_claims_were_changed_is_refused() throws Exception {
    String[] parts = signed(whole().build()).split("\\.", -1);
    String other = encoded(whole().add("sid", "session-8").build().toString());

    assertRefused(parts[0] + "." + other + "." + parts[2], "signature");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"none\",\"kid\":\"k1\"}",
        "{\"alg\":\"HS256\",\"kid\":\"k1\"}",
        "{\"alg\":\"rs256\",\"kid\":\"k1\"}",
        "{\"kid\":\"k1\"}",
        "{\"alg\":5,\"kid\":\"k1\"}"
      })
  void only_rs256_counts_whatever_the_token_says(String header) {
    assertRefused(token(header, whole().build(), PROVIDER), "algorithm");
  }

  @Test
  void an_unsigned_token_is_refused() {
    String header = encoded("{\"alg\":\"none\"}");

    assertRefused(header + "." + encoded(whole().build().toString()) + ".", "algorithm");
  }

  @Test
  void a_key_that_the_provider_does_not_have_is_refused() {
    assertRefused(token("{\"alg\":\"RS256\",\"kid\":\"k2\"}", whole().build(), PROVIDER), "key");
  }

  @Test
  void another_issuer_or_audience_is_refused() {
    assertRefused(changed(c -> c.add("iss", "https://evil.example")), "issuer");
    assertRefused(changed(c -> c.add("aud", "another-portal")), "audience");
    assertRefused(changed(c -> c.remove("aud")), "audience");
    assertRefused(changed(c -> c.add("aud", 7)), "audience");
  }

  @Test
  void an_old_token_is_refused_and_one_from_the_future_too() {
    long tooOld = NOON.minus(LogoutTokens.MOST_AGE).getEpochSecond();
    long ahead = NOON.plus(LogoutTokens.CLOCK_TOLERANCE).getEpochSecond() + 1;
    assertRefused(changed(c -> c.add("iat", tooOld)), "too old");
    assertRefused(changed(c -> c.remove("iat")), "too old");
    assertRefused(changed(c -> c.add("iat", ahead)), "future");
    assertRefused(changed(c -> c.add("exp", NOON.minusSeconds(31).getEpochSecond())), "expired");
  }

  @Test
  void a_token_of_another_kind_is_refused() {
    JsonObject other = Json.createObjectBuilder().add("http://example/event", "x").build();
    assertRefused(changed(c -> c.remove("events")), "log-out");
    assertRefused(changed(c -> c.add("events", other)), "log-out");
    assertRefused(changed(c -> c.add("nonce", "n")), "nonce");
  }

  @Test
  void a_token_about_nobody_is_refused() {
    assertRefused(changed(c -> c.remove("sid").remove("sub")), "neither");
  }

  @Test
  void a_token_counts_once() throws Exception {
    String token = signed(whole().build());
    tokens.accept(token);

    assertRefused(token, "used before");
    assertRefused(changed(c -> c.remove("jti")), "no name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a.b", "a.b.c", "....", "e30.e30.e30.e30", "bm8=.bm8=.bm8="})
  void what_is_no_token_is_refused(String sent) {
    assertRefused(sent, "");
  }

  @Test
  void keys_are_read_from_a_key_set_and_weak_ones_are_left_out() {
    JsonObject set =
        Json.createObjectBuilder()
            .add(
                "keys",
                Json.createArrayBuilder()
                    .add(jwk("k1", PROVIDER, "sig"))
                    .add(jwk("weak", WEAK, "sig"))
                    .add(jwk("enc", PROVIDER, "enc"))
                    .add(Json.createObjectBuilder().add("kty", "RSA").add("n", "?"))
                    .add(7))
            .build();

    assertThat(JsonWebKeys.signingKeys(set)).containsOnlyKeys("k1");
    assertThat(JsonWebKeys.signingKeys(set)).containsValue(PROVIDER.getPublic());
    assertThat(JsonWebKeys.signingKeys(JsonValue.EMPTY_JSON_OBJECT)).isEmpty();
  }

  private void assertRefused(String token, String reason) {
    assertThatThrownBy(() -> tokens.accept(token))
        .isInstanceOf(LogoutRefused.class)
        .hasMessageContaining(reason);
  }

  private static JsonObjectBuilder whole() {
    return Json.createObjectBuilder()
        .add("iss", ISSUER)
        .add("aud", US)
        .add("iat", NOON.getEpochSecond())
        .add("exp", NOON.getEpochSecond() + 60)
        .add("jti", "token-1")
        .add("sid", "session-7")
        .add("sub", "person-7")
        .add(
            "events",
            Json.createObjectBuilder()
                .add(
                    "http://schemas.openid.net/event/backchannel-logout",
                    JsonValue.EMPTY_JSON_OBJECT));
  }

  private static String changed(UnaryOperator<JsonObjectBuilder> change) {
    return signed(change.apply(whole()).build());
  }

  private static String signed(JsonObject claims) {
    return token("{\"alg\":\"RS256\",\"kid\":\"k1\"}", claims, PROVIDER);
  }

  private static String token(String header, JsonObject claims, KeyPair keys) {
    try {
      String signed = encoded(header) + "." + encoded(claims.toString());
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonObjectBuilder jwk(String id, KeyPair keys, String use) {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return Json.createObjectBuilder()
        .add("kty", "RSA")
        .add("use", use)
        .add("alg", "RS256")
        .add("kid", id)
        .add("n", base64(key.getModulus().toByteArray()))
        .add("e", base64(key.getPublicExponent().toByteArray()));
  }

  private static KeyPair keys(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
