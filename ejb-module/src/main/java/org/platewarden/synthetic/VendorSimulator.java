package org.platewarden.synthetic;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Made-up vendors behind real HTTP. {@code lotwatch} is asked with a bearer token and answers page
 * by page; {@code exchange} wants a token of its own first, and its results are fetched when they
 * are ready. {@code /control} tells how often each was asked, and has them do wrong.
 */
public final class VendorSimulator implements AutoCloseable {
  /** The vendor with pages. */
  public static final String LOTWATCH = "lotwatch";

  /** The vendor whose results are fetched. */
  public static final String EXCHANGE = "exchange";

  private static final int BACKLOG = 64;
  private static final int LONGEST_BODY = 65_536;
  private static final int LARGEST_PAGE = 1_000;
  private static final long RESULT_TAKES_NANOS = 150_000_000;
  private static final byte[] ENDLESS = "[1,2,3],".repeat(8_192).getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, SimulatedVendor> vendors;
  private final String secret;
  private final AtomicLong queries = new AtomicLong();
  private final Map<String, String> waiting = new ConcurrentHashMap<>();
  private final Map<String, Long> readyAt = new ConcurrentHashMap<>();

  private VendorSimulator(HttpServer server, String secret, Clock clock) {
    this.server = server;
    this.secret = secret;
    vendors =
        Map.of(
            LOTWATCH, new SimulatedVendor(LOTWATCH, clock),
            EXCHANGE, new SimulatedVendor(EXCHANGE, clock));
  }

  /**
   * Begins to answer.
   *
   * @param address where; on this machine only
   * @param secret what callers must know
   */
  public static VendorSimulator start(InetSocketAddress address, String secret, Clock clock)
      throws IOException {
    HttpServer server = HttpServer.create(address, BACKLOG);
    VendorSimulator made = new VendorSimulator(server, secret, clock);
    server.createContext("/", made::answer);
    server.setExecutor(made.threads);
    server.start();
    return made;
  }

  /** Where it answers. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body =
          new String(exchange.getRequestBody().readNBytes(LONGEST_BODY), StandardCharsets.UTF_8);
      String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
      SimulatedVendor vendor = vendors.get(path[0]);
      if (path[0].equals("control")) {
        control(exchange, path);
      } else if (vendor == null) {
        send(exchange, 404, "{\"error\":\"nothing is here\"}");
      } else if (!misbehaves(exchange, vendor)) {
        String address = String.join("/", Arrays.copyOfRange(path, 1, path.length));
        if (path[0].equals(LOTWATCH)) {
          pages(exchange, vendor, address, body);
        } else {
          results(exchange, vendor, address, body);
        }
      }
    }
  }

  /**
   * {@code /control/counts}, {@code /control/plates}, {@code /control/VENDOR/fault/over-return:2},
   * {@code .../say/WORD}.
   */
  private void control(HttpExchange exchange, String[] path) throws IOException {
    if (path.length == 2 && path[1].equals("counts")) {
      send(exchange, 200, ofEach(each -> String.valueOf(each.lookups())));
      return;
    }
    if (path.length == 2 && path[1].equals("plates")) {
      send(exchange, 200, ofEach(VendorJson::counts));
      return;
    }
    SimulatedVendor vendor = path.length == 4 ? vendors.get(path[1]) : null;
    if (vendor != null && path[2].equals("fault")) {
      vendor.begin(VendorFault.of(path[3]));
    } else if (vendor != null && path[2].equals("say")) {
      vendor.say(path[3].equals("nothing") ? "" : path[3]);
    } else {
      send(exchange, 404, "{}");
      return;
    }
    send(exchange, 200, "{}");
  }

  private String ofEach(Function<SimulatedVendor, String> told) {
    return vendors.values().stream()
        .map(each -> "\"" + each.name() + "\":" + told.apply(each))
        .sorted()
        .collect(Collectors.joining(",", "{", "}"));
  }

  private boolean misbehaves(HttpExchange exchange, SimulatedVendor vendor) throws IOException {
    VendorFault fault = vendor.fault();
    switch (fault.kind()) {
      case NONE, OVER_RETURN, BAD_ROWS -> {
        return false;
      }
      case DELAY -> {
        LockSupport.parkNanos(fault.amount() * 1_000_000L);
        return false;
      }
      default -> vendor.countLookup();
    }
    switch (fault.kind()) {
      case GARBAGE -> send(exchange, 200, "<html>we are back soon</html>");
      case HUGE -> sendEndlessly(exchange);
      case REDIRECT -> {
        exchange.getResponseHeaders().set("Location", "/" + LOTWATCH + "/elsewhere");
        send(exchange, 302, "");
      }
      case ERROR -> send(exchange, 500, "{\"error\":\"ours\"}");
      case FORBIDDEN -> send(exchange, 403, "{\"error\":\"who are you\"}");
      default -> exchange.close(); // without an answer
    }
    return true;
  }

  private void pages(HttpExchange exchange, SimulatedVendor vendor, String address, String body)
      throws IOException {
    if (!address.equals("api/v1/search")) {
      send(exchange, 404, "{\"error\":\"nothing is here\"}");
      return;
    }
    if (!("Bearer " + secret).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, 401, "{\"error\":\"no such token\"}");
      return;
    }
    int page = number(body, "page").orElse(1);
    int size = Math.clamp(number(body, "page_size").orElse(20), 20, LARGEST_PAGE);
    if (page == 1) {
      vendor.countLookup(VendorJson.field(body, "plate_num").orElse(""));
    }
    List<VendorSighting> rows = asked(vendor, body, "plate_num", "start_date", "end_date");
    int pages = Math.max(1, Math.ceilDiv(rows.size(), size));
    List<VendorSighting> shown = rows.stream().skip((page - 1L) * size).limit(size).toList();
    send(exchange, 200, VendorJson.page(shown, page, pages, isLacking(vendor)));
  }

  private void results(HttpExchange exchange, SimulatedVendor vendor, String address, String body)
      throws IOException {
    String token = "token-of-" + secret;
    if (address.equals("oauth/token")) {
      boolean known = body.contains("client_secret=" + secret);
      send(
          exchange,
          known ? 200 : 401,
          known
              ? "{\"access_token\":\"" + token + "\",\"expires_in\":3600}"
              : "{\"error\":\"invalid_client\"}");
      return;
    }
    if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, 401, "{\"error\":\"no such token\"}");
    } else if (address.equals("v2/queries")) {
      vendor.countLookup(VendorJson.field(body, "plate").orElse(""));
      String id = "q" + queries.incrementAndGet();
      waiting.put(id, body);
      readyAt.put(id, System.nanoTime() + RESULT_TAKES_NANOS);
      send(exchange, 202, "{\"query_id\":\"" + id + "\"}");
    } else {
      result(exchange, vendor, address.substring(address.lastIndexOf('/') + 1));
    }
  }

  private void result(HttpExchange exchange, SimulatedVendor vendor, String id) throws IOException {
    String question = waiting.get(id);
    if (question == null) {
      send(exchange, 404, "{\"error\":\"no such query\"}");
      return;
    }
    if (System.nanoTime() - readyAt.getOrDefault(id, 0L) < 0) {
      send(exchange, 202, "{\"status\":\"running\"}");
      return;
    }
    String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
    int offset = query.startsWith("offset=") ? Integer.parseInt(query.substring(7)) : 0;
    List<VendorSighting> rows = asked(vendor, question, "plate", "from", "until");
    int end = Math.min(rows.size(), offset + LARGEST_PAGE);
    Optional<Integer> next = end < rows.size() ? Optional.of(end) : Optional.empty();
    if (next.isEmpty()) {
      waiting.remove(id);
      readyAt.remove(id);
    }
    send(exchange, 200, VendorJson.result(rows.subList(offset, end), next, isLacking(vendor)));
  }

  private static List<VendorSighting> asked(
      SimulatedVendor vendor, String body, String plate, String from, String until) {
    return vendor.answer(
        VendorJson.field(body, plate).orElse(""),
        Instant.parse(VendorJson.field(body, from).orElse("")),
        Instant.parse(VendorJson.field(body, until).orElse("")));
  }

  private static boolean isLacking(SimulatedVendor vendor) {
    return vendor.fault().is(VendorFault.Kind.BAD_ROWS);
  }

  private static Optional<Integer> number(String body, String name) {
    return VendorJson.field(body, name).map(Integer::valueOf);
  }

  private static void sendEndlessly(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    for (int i : IntStream.range(0, 10_000).toArray()) {
      exchange.getResponseBody().write(ENDLESS, 0, i == 0 ? 1 : ENDLESS.length);
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
