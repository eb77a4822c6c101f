package org.platewarden.routes.vendor;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.platewarden.routes.OutwardClient;
import org.platewarden.vendor.VendorReply.Fault;

/**
 * Speaks HTTP with vendors: only with addresses that are allowed, never where an answer sends it,
 * within the lookup's time, and no further into an answer than any may be long. The address is
 * built here from the vendor's row; nothing that a message carries can steer it.
 */
@ApplicationScoped
public class VendorHttp {
  /** The most bytes of one answer. */
  static final int LONGEST = 4 * 1024 * 1024;

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;

  @Inject AllowedAddresses addresses;

  @SuppressWarnings("NullAway.Init") // made at start
  private HttpClient client;

  @PostConstruct
  void open() {
    client = OutwardClient.connectingWithin(CONNECT);
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }

  /** Sends a body and takes a JSON object back. */
  JsonObject post(VendorCall call, String path, String type, String body, String bearer)
      throws LookupEnded {
    HttpRequest.Builder request = request(call, path, bearer).header("Content-Type", type);
    return send(call, request.POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Takes a JSON object. */
  JsonObject get(VendorCall call, String path, String bearer) throws LookupEnded {
    return send(call, request(call, path, bearer).GET());
  }

  private static HttpRequest.Builder request(VendorCall call, String path, String bearer) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(call.at(path)).header("Accept", "application/json");
    return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
  }

  private JsonObject send(VendorCall call, HttpRequest.Builder building) throws LookupEnded {
    HttpRequest request = building.timeout(call.left()).build();
    requireAllowed(request.uri());
    try {
      HttpResponse<byte[]> answer =
          client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
      requireAnswer(answer.statusCode());
      return VendorRows.object(answer.body());
    } catch (HttpTimeoutException e) {
      throw LookupEnded.timedOut();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LookupEnded.timedOut();
    } catch (IOException e) {
      throw LookupEnded.failed(isTooLong(e) ? Fault.TOO_LARGE : Fault.CONNECTION);
    }
  }

  private void requireAllowed(URI address) throws LookupEnded {
    if (!addresses.allows(address)) {
      throw LookupEnded.failed(Fault.CONNECTION);
    }
  }

  private static void requireAnswer(int status) throws LookupEnded {
    switch (status) {
      case OK, ACCEPTED -> {
        // an answer
      }
      case UNAUTHORIZED, FORBIDDEN, TOO_MANY -> throw LookupEnded.refused(status);
      default -> throw LookupEnded.failed(Fault.STATUS);
    }
  }

  /** The body handler that limits says so in words only. */
  private static boolean isTooLong(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("exceeds") && message.contains("capacity")) {
        return true;
      }
    }
    return false;
  }
}
