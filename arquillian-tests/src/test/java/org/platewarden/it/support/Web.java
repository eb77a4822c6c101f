package org.platewarden.it.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a server one thing as a browser would, without a session, following no redirect. */
public final class Web {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(20);

  private Web() {}

  /** What the server answers to a GET. */
  public static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIME_LIMIT).build()) {
      return client.send(
          HttpRequest.newBuilder(address)
              .header("Accept", "*/*, text/html")
              .timeout(TIME_LIMIT)
              .build(),
          BodyHandlers.ofString());
    }
  }

  /** A counter of the server, for one camera; 0 before it first counted. */
  public static double counted(String counter, String camera)
      throws IOException, InterruptedException {
    return get(TestStack.management("/metrics"))
        .body()
        .lines()
        .filter(line -> line.startsWith(counter + "{"))
        .filter(line -> line.contains("camera=\"" + camera + "\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** A number that the server shows, of whatever labels. */
  public static double shown(String gauge) throws IOException, InterruptedException {
    return get(TestStack.management("/metrics"))
        .body()
        .lines()
        .filter(line -> line.startsWith(gauge + "{") || line.startsWith(gauge + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
