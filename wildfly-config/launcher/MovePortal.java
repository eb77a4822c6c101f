import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells Keycloak that the portal has another address now. The realm is imported once, so the
 * addresses in it are those of the first start.
 *
 * <p>Arguments: Keycloak's address, the portal's old address, its new one. From the environment:
 * PW_ADMIN_PASSWORD.
 */
class MovePortal {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String keycloak;
  private final String token;

  private MovePortal(String keycloak) throws IOException, InterruptedException {
    this.keycloak = keycloak;
    this.token = logIn();
  }

  public static void main(String[] arguments) throws InterruptedException {
    try {
      new MovePortal(arguments[0]).move(arguments[1], arguments[2]);
    } catch (IOException refused) {
      System.out.println(refused.getMessage());
      System.exit(1);
    }
  }

  private void move(String from, String to) throws IOException, InterruptedException {
    String clients = "/admin/realms/platewarden/clients";
    String found = send(admin(clients + "?clientId=platewarden-portal").GET());
    String client = found.substring(found.indexOf('{'), found.lastIndexOf('}') + 1);
    // the address is everywhere followed by a slash or the end of the text, so 8480 does not hit 84801
    String moved = client.replaceAll(Pattern.quote(from) + "(?=[/\"])", Matcher.quoteReplacement(to));
    String id = first("\"id\":\"([^\"]+)\"", client);
    send(
        admin(clients + "/" + id)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(moved)));
  }

  private String logIn() throws IOException, InterruptedException {
    String password = URLEncoder.encode(System.getenv("PW_ADMIN_PASSWORD"), StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=password&client_id=admin-cli&username=admin&password=" + password));
    return first("\"access_token\":\"([^\"]+)\"", send(request));
  }

  private HttpRequest.Builder admin(String path) {
    return HttpRequest.newBuilder(URI.create(keycloak + path))
        .header("Authorization", "Bearer " + token);
  }

  private static String send(HttpRequest.Builder builder) throws IOException, InterruptedException {
    HttpRequest request = builder.build();
    HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          "Keycloak answered " + response.statusCode() + " to " + request.uri().getPath());
    }
    return response.body();
  }

  private static String first(String pattern, String text) throws IOException {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IOException("Keycloak's answer holds no " + pattern);
    }
    return matcher.group(1);
  }
}
