package org.platewarden.it.support;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
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
 * A program that asks for a person: the person signs in on the identity provider's own page, by
 * authorization code and PKCE, and the program shows the token.
 *
 * @param token what it shows
 */
public record Program(String token) {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  /** A program of the client that programs have. */
  public static Program of(String person) throws Exception {
    return new Program(tokens(person, "platewarden-api", "http://127.0.0.1:9/done", "").access());
  }

  /**
   * What a client is given for a person.
   *
   * @param access to be shown
   * @param id who the person is, for the client alone
   * @param refresh for further ones
   */
  public record Tokens(String access, String id, String refresh) {}

  /** Signs a person in for a client, with its secret unless it has none. */
  public static Tokens tokens(String person, String client, String redirect, String secret)
      throws Exception {
    String verifier = random();
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("client_id", client);
    asked.put("response_type", "code");
    asked.put("scope", "openid");
    asked.put("redirect_uri", redirect);
    asked.put("code_challenge_method", "S256");
    asked.put("code_challenge", challenge(verifier));
    Map<String, String> exchange = new LinkedHashMap<>();
    exchange.put("grant_type", "authorization_code");
    exchange.put("client_id", client);
    exchange.put("redirect_uri", redirect);
    exchange.put("code_verifier", verifier);
    if (!secret.isEmpty()) {
      exchange.put("client_secret", secret);
    }
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(TIME_LIMIT).build()) {
      exchange.put("code", code(http, person, endpoint("auth") + "?" + form(asked)));
      JsonObject given = json(sent(http, posted(endpoint("token"), exchange)).body());
      return new Tokens(
          given.getString("access_token"),
          given.getString("id_token", ""),
          given.getString("refresh_token", ""));
    }
  }

  private static String code(HttpClient http, String person, String address) throws Exception {
    HttpResponse<String> page = sent(http, HttpRequest.newBuilder(URI.create(address)));
    Matcher action = ACTION.matcher(page.body());
    if (!action.find()) {
      throw new IOException("no sign-in page, but " + page.statusCode());
    }
    String cookies =
        page.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.split(";", 2)[0])
            .collect(Collectors.joining("; "));
    HttpResponse<String> signedIn =
        sent(
            http,
            posted(
                    action.group(1).replace("&amp;", "&"),
                    Map.of("username", person, "password", TestStack.demoPassword()))
                .header("Cookie", cookies));
    Matcher code = CODE.matcher(signedIn.headers().firstValue("Location").orElse(""));
    if (!code.find()) {
      throw new IOException("no code, but " + signedIn.statusCode());
    }
    return code.group(1);
  }

  /** Asks without a body. */
  public HttpResponse<String> get(String path) throws Exception {
    return ask(request(path).GET());
  }

  /** Asks with a body of JSON. */
  public HttpResponse<String> post(String path, String body) throws Exception {
    return post(path, "application/json", body);
  }

  /** Asks with a body. */
  public HttpResponse<String> post(String path, String type, String body) throws Exception {
    return ask(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  /** A request that shows the token, unless there is none. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(TestStack.portal().resolve(path)).header("Accept", "*/*");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  /** What the server answers to one. */
  public static HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(TIME_LIMIT).build()) {
      return sent(http, request);
    }
  }

  /** An object that was answered. */
  public static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** A request that sends a form. */
  public static HttpRequest.Builder posted(String address, Map<String, String> fields) {
    return HttpRequest.newBuilder(URI.create(address))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form(fields)));
  }

  private static HttpResponse<String> sent(HttpClient http, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.timeout(TIME_LIMIT).build(), BodyHandlers.ofString());
  }

  private static String endpoint(String name) {
    return TestStack.keycloak() + "/realms/platewarden/protocol/openid-connect/" + name;
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String random() {
    byte[] bytes = new byte[40];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String challenge(String verifier) throws GeneralSecurityException {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            MessageDigest.getInstance("SHA-256")
                .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return "Program[" + token.length() + " characters]";
  }
}
