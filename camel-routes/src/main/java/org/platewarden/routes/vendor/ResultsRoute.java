package org.platewarden.routes.vendor;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.routes.OutsideHeaders;
import org.platewarden.vendor.VendorRead;
import org.platewarden.vendor.VendorReply;
import org.platewarden.vendor.VendorReply.Fault;

/**
 * Lookups at vendors that give a token to a client (OAuth 2 client credentials), take a query, and
 * have its result fetched when it is ready.
 */
@Dependent // Camel's builder has final methods, which no client proxy can stand before
public class ResultsRoute extends RouteBuilder {
  static final String FROM = "direct:vendor-results";

  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final long BETWEEN_LOOKS_NANOS = 100_000_000;
  private static final int MOST_PARTS = 12;

  @Inject VendorHttp http;

  @Override
  public void configure() {
    errorHandler(noErrorHandler());
    from(FROM).routeId("vendor-results").process(new OutsideHeaders()).process(this::ask);
  }

  private void ask(Exchange exchange) {
    VendorCall call = requireNonNull(exchange.getMessage().getBody(VendorCall.class));
    exchange.getMessage().setBody(reply(call));
  }

  private VendorReply reply(VendorCall call) {
    try {
      String token = token(call);
      String query = text(http.post(call, "v2/queries", JSON, question(call), token), "query_id");
      if (!query.matches("[A-Za-z0-9_-]{1,64}")) {
        throw LookupEnded.failed(Fault.UNREADABLE); // it becomes a part of an address
      }
      return fetched(call, query, token);
    } catch (LookupEnded ended) {
      return ended.reply();
    }
  }

  private String token(VendorCall call) throws LookupEnded {
    String[] client = call.credential().split(":", 2);
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(encoded(client[0]), encoded(client.length == 2 ? client[1] : ""));
    return text(http.post(call, "oauth/token", FORM, form, ""), "access_token");
  }

  private VendorReply fetched(VendorCall call, String query, String token) throws LookupEnded {
    VendorRows rows = new VendorRows();
    int offset = 0;
    for (int part = 0; part < MOST_PARTS && offset >= 0; part++) {
      JsonObject answer = ready(call, "v2/queries/" + query + "?offset=" + offset, token);
      rows.add(answer, "sightings", ResultsRoute::read);
      offset =
          !rows.isFull() && answer.get("next_offset") instanceof JsonNumber next
              ? Math.max(next.intValue(), offset + 1)
              : -1;
    }
    return rows.answered();
  }

  private JsonObject ready(VendorCall call, String path, String token) throws LookupEnded {
    while (true) {
      JsonObject answer = http.get(call, path, token);
      if (!"running".equals(answer.getString("status", ""))) {
        return answer;
      }
      LockSupport.parkNanos(Math.min(BETWEEN_LOOKS_NANOS, call.left().toNanos()));
      if (Thread.currentThread().isInterrupted()) {
        throw LookupEnded.timedOut();
      }
    }
  }

  private static String question(VendorCall call) {
    return Json.createObjectBuilder()
        .add("plate", call.question().plate().characters())
        .add("from", call.question().window().from().toString())
        .add("until", call.question().window().until().toString())
        .build()
        .toString();
  }

  private static VendorRead read(JsonObject row) {
    JsonObject plate = VendorRows.part(row, "plate");
    JsonObject camera = VendorRows.part(row, "camera");
    JsonObject position = VendorRows.part(row, "position");
    return new VendorRead(
        VendorRows.text(row, "sighting_id"),
        VendorRows.plate(VendorRows.text(plate, "text"), plate, "state"),
        Instant.ofEpochMilli((long) VendorRows.number(row, "seen_at_ms")),
        new VendorRead.Camera(
            VendorRows.text(camera, "name"),
            new GeoPoint(VendorRows.number(position, "lat"), VendorRows.number(position, "lon")),
            VendorRows.text(camera, "country") + "-" + VendorRows.text(camera, "state")),
        VendorRows.words(VendorRows.part(row, "vehicle"), "color", "make", "model"),
        VendorRows.number(row, "score"));
  }

  private static String text(JsonObject answer, String name) throws LookupEnded {
    try {
      return VendorRows.text(answer, name);
    } catch (IllegalArgumentException e) {
      throw LookupEnded.failed(Fault.UNREADABLE);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
