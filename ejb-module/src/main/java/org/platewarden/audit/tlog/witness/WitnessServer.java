package org.platewarden.audit.tlog.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** The witness's one address: {@code POST /add-checkpoint}. */
public final class WitnessServer implements AutoCloseable {
  private static final String PATH = "/add-checkpoint";
  private static final int BACKLOG = 16;

  private final HttpServer server;
  private final Witness witness;

  private WitnessServer(HttpServer server, Witness witness) {
    this.server = server;
    this.witness = witness;
  }

  /**
   * Begins to answer.
   *
   * @param address where; in the demo on this machine only
   */
  public static WitnessServer start(InetSocketAddress address, Witness witness) throws IOException {
    HttpServer server = HttpServer.create(address, BACKLOG);
    WitnessServer made = new WitnessServer(server, witness);
    server.createContext("/", made::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return made;
  }

  /** Where it answers. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals(PATH)) {
        send(exchange, new Witness.Answer(404, "text/plain", "add-checkpoint is all there is\n"));
      } else if (!exchange.getRequestMethod().equals("POST")) {
        send(exchange, new Witness.Answer(405, "text/plain", "POST is wanted\n"));
      } else {
        byte[] body = exchange.getRequestBody().readNBytes(AddCheckpoint.LONGEST + 1);
        send(exchange, witness.add(body));
      }
    }
  }

  private static void send(HttpExchange exchange, Witness.Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
