package org.platewarden.routes.vendor;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.routes.OutsideHeaders;
import org.platewarden.vendor.VendorRead;
import org.platewarden.vendor.VendorReply;

/** Lookups at vendors that answer page by page to a bearer token. */
@Dependent // Camel's builder has final methods, which no client proxy can stand before
public class PagesRoute extends RouteBuilder {
  static final String FROM = "direct:vendor-pages";

  private static final String JSON = "application/json";
  private static final int PAGE_SIZE = 1_000;

  @Inject VendorHttp http;

  @Override
  public void configure() {
    errorHandler(noErrorHandler());
    from(FROM).routeId("vendor-pages").process(new OutsideHeaders()).process(this::ask);
  }

  private void ask(Exchange exchange) {
    VendorCall call = requireNonNull(exchange.getMessage().getBody(VendorCall.class));
    exchange.getMessage().setBody(reply(call));
  }

  private VendorReply reply(VendorCall call) {
    try {
      VendorRows rows = new VendorRows();
      int pages = 1;
      for (int page = 1; page <= pages && !rows.isFull(); page++) {
        JsonObject answer =
            http.post(call, "api/v1/search", JSON, question(call, page), call.credential());
        rows.add(answer, "results", PagesRoute::read);
        // told with the first page, and not believed beyond what is taken anyway
        pages = page == 1 ? Math.clamp(answer.getInt("page_count", 1), 1, lastPage()) : pages;
      }
      return rows.answered();
    } catch (LookupEnded ended) {
      return ended.reply();
    }
  }

  private static int lastPage() {
    return VendorRows.MOST / PAGE_SIZE;
  }

  private static String question(VendorCall call, int page) {
    return Json.createObjectBuilder()
        .add("plate_num", call.question().plate().characters())
        .add("start_date", call.question().window().from().toString())
        .add("end_date", call.question().window().until().toString())
        .add("page", page)
        .add("page_size", PAGE_SIZE)
        .build()
        .toString();
  }

  private static VendorRead read(JsonObject row) {
    return new VendorRead(
        VendorRows.text(row, "id"),
        VendorRows.plate(VendorRows.text(row, "plate_num"), row, "plate_code"),
        Instant.parse(VendorRows.text(row, "event_time")),
        new VendorRead.Camera(
            VendorRows.text(row, "camera_name"),
            new GeoPoint(VendorRows.number(row, "latitude"), VendorRows.number(row, "longitude")),
            VendorRows.text(row, "country") + "-" + VendorRows.text(row, "state")),
        VendorRows.words(row, "color", "make", "model"),
        VendorRows.number(row, "confidence") / 100);
  }
}
