package org.platewarden.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.platewarden.it.support.Program;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Words;

/** Which tokens count at /api, with the identity provider that the product has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramTokensIT {
  private static final String PURPOSES = "api/purposes";

  private Program.Tokens reyes = new Program.Tokens("", "", "");

  @BeforeAll
  void an_officer_signs_in_for_a_program() throws Exception {
    reyes = Program.tokens("reyes", "platewarden-api", "http://127.0.0.1:9/done", "");
  }

  @Test
  @DisplayName("A token of the programs' client counts, and leaves no cookie (07-security A.3)")
  void a_token_of_the_programs_client_counts() throws Exception {
    HttpResponse<String> answer = new Program(reyes.access()).get(PURPOSES);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("STOLEN_VEHICLE");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  @DisplayName("Without a token a program is told so, and how to come by one")
  void without_a_token_a_program_is_told_so() throws Exception {
    refused(new Program("").get(PURPOSES));
    assertThat(new Program("").get("api/nothing").statusCode()).isEqualTo(401);
    assertThat(new Program("").get("api/purposes?access_token=" + reyes.access()).statusCode())
        .as("a token in an address")
        .isEqualTo(401);
  }

  @Test
  @DisplayName("A forged token counts for nothing, whatever it says of itself")
  void a_forged_token_counts_for_nothing() throws Exception {
    String header = part(reyes.access(), 0);
    String claims = part(reyes.access(), 1);
    String kid = Program.json(header).getString("kid");
    KeyPair own = KeyPairGenerator.getInstance("RSA").generateKeyPair();

    refuses("alg none", encoded("{\"alg\":\"none\",\"kid\":\"" + kid + "\"}"), claims, "");
    refuses("alg none without key", encoded("{\"alg\":\"none\"}"), claims, "");
    String rs = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}");
    refuses("another's key", rs, claims, signed(own, rs + "." + encoded(claims)));
    String unknown = encoded("{\"alg\":\"RS256\",\"kid\":\"nobodys\"}");
    refuses("an unknown key", unknown, claims, signed(own, unknown + "." + encoded(claims)));
    String unnamed = encoded("{\"alg\":\"RS256\"}");
    refuses("an unnamed key", unnamed, claims, signed(own, unnamed + "." + encoded(claims)));
    String hs = encoded("{\"alg\":\"HS256\",\"kid\":\"" + kid + "\"}");
    refuses("signed with what is public", hs, claims, mac(publicKey(), hs, claims));
    String hsUnnamed = encoded("{\"alg\":\"HS256\"}");
    refuses("the same unnamed", hsUnnamed, claims, mac(new byte[32], hsUnnamed, claims));
    String more = claims.replace("\"officer\"", "\"administrator\",\"officer\"");
    assertThat(more).isNotEqualTo(claims);
    refuses("changed claims", encoded(header), more, reyes.access().split("\\.", -1)[2]);
    refuses("no signature", encoded(header), claims, "");
  }

  @Test
  @DisplayName("A token for another audience, another use, or beyond any size counts for nothing")
  void a_token_for_another_use_counts_for_nothing() throws Exception {
    Program.Tokens portal = portals("reyes");
    refused(new Program(portal.access()).get(PURPOSES));
    refused(new Program(portal.id()).get(PURPOSES));
    refused(new Program(reyes.id()).get(PURPOSES));
    refused(new Program(reyes.refresh()).get(PURPOSES));
    refused(new Program("nonsense").get(PURPOSES));
    assertThat(new Program("a".repeat(9_000)).get(PURPOSES).statusCode()).isEqualTo(431);
  }

  @Test
  @DisplayName("A token opens no page, neither a program's nor the portal's own")
  void a_token_opens_no_page() throws Exception {
    for (String token : new String[] {reyes.access(), portals("reyes").access()}) {
      for (String page : new String[] {"search/index.xhtml", "cases/index.xhtml", "index.xhtml"}) {
        HttpResponse<String> answer = new Program(token).get(page);
        assertThat(answer.statusCode()).as(page).isIn(401, 403);
        assertThat(answer.body()).doesNotContain("<form id=\"query\"");
        assertThat(answer.headers().allValues("Set-Cookie"))
            .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
      }
    }
  }

  @Test
  @DisplayName("A session of the portal asks nothing at /api, also not by an odd address")
  void a_session_asks_nothing() {
    try (Visitor officer = Visitor.reading("en")) {
      officer.page().navigate(TestStack.portal().resolve("search/index.xhtml").toString());
      officer.signInAs("reyes");
      officer.heading(Words.in("en").of("search.title")).waitFor();
      for (String path :
          new String[] {PURPOSES, "api;a=b/purposes", "api/./purposes", "%61pi/purposes"}) {
        APIResponse answer = officer.page().request().get(TestStack.portal() + path);
        assertThat(answer.text()).as(path).doesNotContain("STOLEN_VEHICLE");
        assertThat(answer.status()).as(path).isBetween(400, 404);
      }
      APIResponse posted =
          officer
              .page()
              .request()
              .post(
                  TestStack.portal() + "api/queries",
                  RequestOptions.create()
                      .setHeader("Content-Type", "application/json")
                      .setData("{}"));
      assertThat(posted.status()).isEqualTo(401);
    }
  }

  @Test
  @DisplayName("A token counts no longer than it says")
  void a_token_counts_no_longer_than_it_says() throws Exception {
    lifespan("3");
    try {
      Program soon = Program.of("reyes");
      assertThat(soon.get(PURPOSES).statusCode()).isEqualTo(200);
      Wait.until("token to end", () -> soon.get(PURPOSES).statusCode() == 401);
    } finally {
      lifespan("");
    }
  }

  @Test
  @DisplayName("How programs ask is told to everybody, in our words alone")
  void how_programs_ask_is_told_to_everybody() throws Exception {
    HttpResponse<String> document = new Program("").get("api/openapi.yaml");
    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(document.body()).startsWith("openapi: 3.1");
    assertThat(new Program("").get("openapi").statusCode()).isNotEqualTo(200);
  }

  private static Program.Tokens portals(String person) throws Exception {
    return Program.tokens(
        person, "platewarden-portal", TestStack.portal() + "done", TestStack.portalSecret());
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonObject problem = Program.json(answer.body());
    assertThat(problem.getString("type")).isEqualTo("urn:platewarden:problem:token-missing");
    assertThat(problem.getString("detail"))
        .isEqualTo(Words.in("en").of("api.problem.token-missing"));
  }

  private static void refuses(String what, String header, String claims, String signature)
      throws Exception {
    String token = header + "." + encoded(claims) + "." + signature;
    HttpResponse<String> answer = new Program(token).get(PURPOSES);
    assertThat(answer.statusCode()).as(what).isEqualTo(401);
    refused(answer);
  }

  private static String part(String token, int at) {
    return new String(
        Base64.getUrlDecoder().decode(token.split("\\.", -1)[at]), StandardCharsets.UTF_8);
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String signed(KeyPair key, String text) throws Exception {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key.getPrivate());
    signature.update(text.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
  }

  private static String mac(byte[] key, String header, String claims) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    byte[] signature =
        mac.doFinal((header + "." + encoded(claims)).getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  private static byte[] publicKey() throws Exception {
    HttpResponse<String> realm =
        Program.ask(
            HttpRequest.newBuilder(URI.create(TestStack.keycloak() + "/realms/platewarden")));
    return Base64.getDecoder().decode(Program.json(realm.body()).getString("public_key"));
  }

  /** For how many seconds tokens of the programs' client count; empty for as long as others. */
  private static void lifespan(String seconds) throws Exception {
    String token =
        Program.json(
                Program.ask(
                        Program.posted(
                            TestStack.keycloak() + "/realms/master/protocol/openid-connect/token",
                            Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "admin",
                                "password", TestStack.keycloakPassword())))
                    .body())
            .getString("access_token");
    String clients = TestStack.keycloak() + "/admin/realms/platewarden/clients";
    String found =
        Program.ask(administrators(clients + "?clientId=platewarden-api", token).GET()).body();
    JsonObject client = Program.json(found.substring(1, found.length() - 1));
    Map<String, Object> attributes = new LinkedHashMap<>(client.getJsonObject("attributes"));
    attributes.put("access.token.lifespan", Json.createValue(seconds));
    JsonObject changed =
        Json.createObjectBuilder(client)
            .add("attributes", Json.createObjectBuilder(attributes))
            .build();
    HttpResponse<String> put =
        Program.ask(
            administrators(clients + "/" + client.getString("id"), token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(changed.toString())));
    assertThat(put.statusCode()).isEqualTo(204);
  }

  private static HttpRequest.Builder administrators(String address, String token) {
    return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
  }
}
