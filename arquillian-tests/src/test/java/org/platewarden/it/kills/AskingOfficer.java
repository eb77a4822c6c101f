package org.platewarden.it.kills;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An officer who signs in and asks questions on the search page, as a browser does it. */
final class AskingOfficer implements AutoCloseable {
  private static final String PASSWORD = "platewarden-demo";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_REDIRECTS = 12;
  private static final Pattern FIELD = Pattern.compile("<input\\b[^>]*>");
  private static final Pattern CHOICE =
      Pattern.compile("<select\\b[^>]*>.*?</select>", Pattern.DOTALL);

  private final URI portal;
  private final String name;
  private final String caseNumber;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /** By the server that set them: the portal's and the identity provider's have one host. */
  private final Map<String, Map<String, String>> cookies = new HashMap<>();

  AskingOfficer(URI portal, String name, String caseNumber) {
    this.portal = portal;
    this.name = name;
    this.caseNumber = caseNumber;
  }

  /** A page, and where it was in the end. */
  private record Shown(URI at, int status, String text) {}

  /** Asks for a plate that nobody has. True if the portal said that the answer is there. */
  boolean ask(String justification) throws IOException, InterruptedException {
    Shown form = page();
    Map<String, String> fields = fields(part(form.text(), "<form id=\"query\"", "</form>"));
    fields.put("plate", "ZZZ9998");
    fields.put("purpose", "STOLEN_VEHICLE");
    fields.put("caseNumber", caseNumber);
    fields.put("justification", justification);
    fields.put("search", "search");
    // the page's script sends it along
    fields.put("primefaces.nonce", attribute(part(form.text(), "<script nonce", ">"), "nonce"));
    HttpResponse<String> answer = post(form.at(), fields);
    return answer.headers().firstValue("Location").orElse("").matches(".*[?&]a=[^&]+.*");
  }

  private Shown page() throws IOException, InterruptedException {
    Shown shown = follow(get(portal.resolve("/search/index.xhtml")), 0);
    if (shown.text().contains("kc-form-login")) {
      String form = part(shown.text(), "<form id=\"kc-form-login\"", "</form>");
      URI action = shown.at().resolve(attribute(form, "action").replace("&amp;", "&"));
      HttpResponse<String> signedIn =
          post(action, Map.of("username", name, "password", PASSWORD, "credentialId", ""));
      shown = follow(signedIn, 0);
    }
    if (shown.status() != 200 || !shown.text().contains("<form id=\"query\"")) {
      throw new IOException(
          "no search page at %s, but %d".formatted(shown.at().getPath(), shown.status()));
    }
    return shown;
  }

  private Shown follow(HttpResponse<String> answer, int redirects)
      throws IOException, InterruptedException {
    String next = answer.headers().firstValue("Location").orElse("");
    if (next.isEmpty()) {
      return new Shown(answer.uri(), answer.statusCode(), answer.body());
    }
    if (redirects == MOST_REDIRECTS) {
      throw new IOException("sent round and round");
    }
    return follow(get(answer.uri().resolve(next)), redirects + 1);
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return send(address, HttpRequest.newBuilder(address).GET());
  }

  private HttpResponse<String> post(URI address, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        address,
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(URI address, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    Map<String, String> own =
        cookies.computeIfAbsent(address.getAuthority(), server -> new LinkedHashMap<>());
    request.header("Accept", "text/html"); // who does not read pages is not sent to sign in
    if (!own.isEmpty()) {
      request.header(
          "Cookie",
          own.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> answer =
        client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    for (String set : answer.headers().allValues("Set-Cookie")) {
      String[] cookie = set.split(";", 2)[0].split("=", 2);
      if (cookie.length < 2
          || cookie[1].isEmpty()
          || set.toLowerCase(Locale.ROOT).contains("max-age=0")) {
        own.remove(cookie[0]);
      } else {
        own.put(cookie[0], cookie[1]);
      }
    }
    return answer;
  }

  /** What a browser would send of a form that nobody has touched. */
  private static Map<String, String> fields(String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher inputs = FIELD.matcher(form);
    while (inputs.find()) {
      String input = inputs.group();
      boolean radio = attribute(input, "type").equals("radio");
      if (!attribute(input, "type").equals("submit") && (!radio || input.contains(" checked"))) {
        fields.put(attribute(input, "name"), attribute(input, "value"));
      }
    }
    Matcher choices = CHOICE.matcher(form);
    while (choices.find()) {
      String choice = choices.group();
      Matcher chosen = Pattern.compile("<option[^>]* selected[^>]*>").matcher(choice);
      fields.put(
          attribute(choice, "name"), chosen.find() ? attribute(chosen.group(), "value") : "");
    }
    fields.remove("");
    return fields;
  }

  private static String part(String text, String from, String until) throws IOException {
    int begin = text.indexOf(from);
    int end = text.indexOf(until, Math.max(begin, 0));
    if (begin < 0 || end < 0) {
      throw new IOException("the page has no " + from);
    }
    return text.substring(begin, end);
  }

  private static String attribute(String element, String wanted) {
    Matcher found = Pattern.compile("\\b" + wanted + "=\"([^\"]*)\"").matcher(element);
    return found.find() ? found.group(1) : "";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
