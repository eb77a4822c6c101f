package org.platewarden.routes;

import java.net.http.HttpClient;
import java.time.Duration;

/**
 * How the product asks others by HTTP: by no proxy of the environment, and never where an answer
 * sends it.
 */
public final class OutwardClient {
  private OutwardClient() {}

  /** A client that waits so long for a connection; who opens it shuts it down. */
  public static HttpClient connectingWithin(Duration patience) {
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NEVER)
        .proxy(HttpClient.Builder.NO_PROXY)
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(patience)
        .build();
  }
}
