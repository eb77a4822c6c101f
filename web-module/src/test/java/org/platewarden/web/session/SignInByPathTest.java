package org.platewarden.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcException;
import org.wildfly.security.http.oidc.OidcHttpFacade;
import org.wildfly.security.http.oidc.TokenValidator;

@DisplayName(
    "Below /api only an access token of the programs' client counts; the server's own check")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInByPathTest {
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
  private static final String HEADER = "{'alg':'RS256','typ':'JWT','kid':'k1'}";

  private final long now = Clock.systemUTC().instant().getEpochSecond();
  private final KeyPair key = pair();
  private final HttpServer provider = provider();
  private final String issuer =
      "http://127.0.0.1:" + provider.getAddress().getPort() + "/realms/platewarden";

  @BeforeAll
  void an_identity_provider_is_there() {
    provider.createContext("/", this::answer);
    provider.start();
    System.setProperty("platewarden.oidc.provider-url", issuer);
    System.setProperty("platewarden.oidc.secret", "a secret of a test");
  }

  @AfterAll
  void it_goes() {
    provider.stop(0);
    System.clearProperty("platewarden.oidc.provider-url");
    System.clearProperty("platewarden.oidc.secret");
  }

  @ParameterizedTest
  @CsvSource({
    "/api, platewarden-api",
    "/api/queries, platewarden-api",
    "/apiary, platewarden-portal",
    "/search/index.xhtml, platewarden-portal"
  })
  void the_path_decides(String path, String client) {
    OidcClientConfiguration way = wayOf(path);

    assertThat(way.getResourceName()).isEqualTo(client);
    assertThat(way.isBearerOnly()).isEqualTo(client.equals("platewarden-api"));
  }

  @Test
  void a_token_for_programs_counts() throws Exception {
    assertThat(check(signed(key, HEADER, claims())).getSubject()).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'aud':'platewarden-api'|'aud':'platewarden-portal'",
        "'aud':'platewarden-api',|",
        "'typ':'Bearer'|'typ':'ID'",
        "'typ':'Bearer',|",
        "'sub':'1',|",
        "'exp':LATER|'exp':EARLIER",
        ",'exp':LATER|",
        "'sub'|'nbf':LATER,'sub'",
        "/realms/|/others/"
      })
  void another_token_counts_for_nothing(String change) throws Exception {
    String[] parts = change.split("\\|", -1);
    String before = timed(parts[0]);
    assertThat(claims()).contains(before);

    refused(signed(key, HEADER, claims().replace(before, timed(parts[1]))));
  }

  @Test
  void a_forged_token_counts_for_nothing() throws Exception {
    refused(signed(pair(), HEADER, claims()));
    refused(signed(key, HEADER.replace("k1", "k2"), claims()));
    refused(signed(key, HEADER.replace(",'kid':'k1'", ""), claims()));
    refused(signed(key, HEADER.replace("RS256", "RS512"), claims()));
    refused(part("{'alg':'none','kid':'k1'}") + "." + part(claims()) + ".");
    refused(part("{'alg':'none'}") + "." + part(claims()) + ".");
    String unsigned = part(HEADER.replace("RS256", "HS256")) + "." + part(claims());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getPublic().getEncoded(), "HmacSHA256"));
    refused(unsigned + "." + URL.encodeToString(mac.doFinal(ascii(unsigned))));
    refused("x.y.z");
    refused("");
  }

  private void refused(String token) {
    assertThatThrownBy(() -> check(token)).isInstanceOf(OidcException.class);
  }

  private org.wildfly.security.http.oidc.AccessToken check(String token) throws OidcException {
    return TokenValidator.builder(wayOf("/api/queries")).build().parseAndVerifyToken(token);
  }

  private static OidcClientConfiguration wayOf(String path) {
    return new SignInByPath()
        .resolve(
            (OidcHttpFacade.Request)
                Proxy.newProxyInstance(
                    SignInByPathTest.class.getClassLoader(),
                    new Class<?>[] {OidcHttpFacade.Request.class},
                    (_, _, _) -> path));
  }

  private String claims() {
    return timed(
        "{'iss':'%s','aud':'platewarden-api','typ':'Bearer','sub':'1','exp':LATER}"
            .formatted(issuer));
  }

  private String timed(String text) {
    return text.replace("LATER", Long.toString(now + 600))
        .replace("EARLIER", Long.toString(now - 1));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String modulus =
        URL.encodeToString(((RSAPublicKey) key.getPublic()).getModulus().toByteArray());
    String said =
        exchange.getRequestURI().getPath().endsWith("/keys")
            ? "{'keys':[{'kid':'k1','kty':'RSA','alg':'RS256','use':'sig','n':'%s','e':'AQAB'}]}"
                .formatted(modulus)
            : "{'issuer':'%1$s','authorization_endpoint':'%1$s/a','token_endpoint':'%1$s/t','jwks_uri':'%1$s/keys','end_session_endpoint':'%1$s/e'}"
                .formatted(issuer);
    byte[] json = ascii(said.replace('\'', '"'));
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, json.length);
    exchange.getResponseBody().write(json);
    exchange.close();
  }

  private static String signed(KeyPair by, String header, String claims) throws Exception {
    String text = part(header) + "." + part(claims);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(by.getPrivate());
    signature.update(ascii(text));
    return text + "." + URL.encodeToString(signature.sign());
  }

  private static String part(String json) {
    return URL.encodeToString(ascii(json.replace('\'', '"')));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("RSA").generateKeyPair();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpServer provider() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
