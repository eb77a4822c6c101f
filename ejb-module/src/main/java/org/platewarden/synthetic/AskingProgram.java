package org.platewarden.synthetic;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A made-up program that asks for an officer over HTTP: the officer signs in on the identity
 * provider's own page, by authorization code and PKCE, and the program shows the token. It asks one
 * query after the other, over one connection.
 */
public final class AskingProgram implements AutoCloseable {
  /** The password of all made-up people. */
  public static final String PASSWORD = "platewarden-demo";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String REDIRECT = "http://127.0.0.1:9/done";
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
  private static final double NANOS = 1e6;
  private static final int NO_TOKEN = 401;
  private static final int RANDOM_BYTES = 40;

  /** The identity provider refuses a person who signs in twice at the same moment. */
  private static final Object ONE_AT_A_TIME = new Object();

  private final URI queries;
  private final String realm;
  private final String person;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private String token = "";

  /**
   * A program that has not signed in yet.
   *
   * @param portal with a slash at its end, or without a path
   * @param keycloak without a slash at its end
   * @param person a made-up one
   */
  public AskingProgram(URI portal, String keycloak, String person) {
    queries = portal.resolve("/api/queries");
    realm = keycloak + "/realms/platewarden/protocol/openid-connect/";
    this.person = person;
  }

  /**
   * What the portal answered.
   *
   * @param status of HTTP
   * @param body JSON
   * @param millis from the request's first byte to the answer's last
   */
  public record Answer(int status, String body, double millis) {
    /** Never shows what was answered. */
    @Override
    public String toString() {
      return "Answer[%d, %.1f ms]".formatted(status, millis);
    }
  }

  /**
   * Asks; a token that has ended is changed for another one, outside the time that is measured.
   *
   * @param query JSON, as docs/operations/api.md has it
   * @throws IOException if no answer came
   */
  public Answer ask(String query) throws IOException, InterruptedException {
    if (token.isEmpty()) {
      signInAlone();
    }
    Answer answer = sent(query);
    if (answer.status() == NO_TOKEN) {
      signInAlone();
      return sent(query);
    }
    return answer;
  }

  private Answer sent(String query) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(queries)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(query));
    long began = System.nanoTime();
    HttpResponse<String> answer = send(request);
    return new Answer(answer.statusCode(), answer.body(), (System.nanoTime() - began) / NANOS);
  }

  private void signInAlone() throws IOException, InterruptedException {
    synchronized (ONE_AT_A_TIME) {
      token = signIn();
    }
  }

  private String signIn() throws IOException, InterruptedException {
    String verifier = random();
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("client_id", "platewarden-api");
    asked.put("response_type", "code");
    asked.put("scope", "openid");
    asked.put("redirect_uri", REDIRECT);
    asked.put("code_challenge_method", "S256");
    asked.put("code_challenge", challenge(verifier));
    Map<String, String> exchange = new LinkedHashMap<>();
    exchange.put("grant_type", "authorization_code");
    exchange.put("client_id", "platewarden-api");
    exchange.put("redirect_uri", REDIRECT);
    exchange.put("code_verifier", verifier);
    exchange.put("code", code(realm + "auth?" + form(asked)));
    return found(TOKEN, send(posted(realm + "token", exchange)).body(), "token");
  }

  private String code(String address) throws IOException, InterruptedException {
    HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(address)));
    String cookies =
        page.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.split(";", 2)[0])
            .collect(Collectors.joining("; "));
    String action = found(ACTION, page.body(), "sign-in page").replace("&amp;", "&");
    HttpResponse<String> signedIn =
        send(
            posted(action, Map.of("username", person, "password", PASSWORD))
                .header("Cookie", cookies));
    return found(CODE, signedIn.headers().firstValue("Location").orElse(""), "code");
  }

  private static String found(Pattern wanted, String text, String what) throws IOException {
    Matcher matcher = wanted.matcher(text);
    if (!matcher.find()) {
      throw new IOException("the identity provider gave no " + what);
    }
    return matcher.group(1);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder posted(String address, Map<String, String> fields) {
    return HttpRequest.newBuilder(URI.create(address))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form(fields)));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
