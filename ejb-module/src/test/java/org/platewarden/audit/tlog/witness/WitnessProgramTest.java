package org.platewarden.audit.tlog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.audit.tlog.MadeUpLog;
import org.platewarden.audit.tlog.SignedNote;
import org.platewarden.audit.tlog.VerifierKey;

@DisplayName("R28: the witness is a program of its own with one address")
class WitnessProgramTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String NAME = "witness.example/w1";
  private static final String LOG = MadeUpLog.KEY.verifier().line();

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final HttpClient client = HttpClient.newHttpClient();
  private WitnessProgram program = program();
  @TempDir Path folder;

  @BeforeEach
  void anew() {
    program = program();
  }

  private WitnessProgram program() {
    return new WitnessProgram(new PrintStream(terminal, true, UTF_8), NOON);
  }

  @AfterEach
  void stop() {
    program.close();
    client.close();
  }

  @Test
  void it_makes_its_folder_and_keys_says_where_it_answers_and_cosigns() throws Exception {
    Path own = folder.resolve("of/its/own");
    assertThat(program.run(List.of(own.toString(), NAME, "0", LOG))).isEmpty();

    int port = port();
    SignedNote checkpoint = new MadeUpLog("a").checkpoint(3, NOON.instant());
    List<VerifierKey> keys = VerifierKey.named(List.of(own.resolve("witness.vkey").toString()));
    assertThat(
            checkpoint
                .with(
                    new WitnessCall(URI.create(address(port, "/add-checkpoint")))
                        .cosign(checkpoint, older -> List.of()))
                .signedBy(keys))
        .hasSize(2);
  }

  @Test
  void the_logs_key_may_be_in_a_file() throws IOException {
    Path key = Files.writeString(folder.resolve("log.vkey"), LOG + "\n");

    assertThat(program.run(List.of(folder.toString(), NAME, "0", key.toString()))).isEmpty();
  }

  @Test
  void it_has_one_address_that_takes_one_method() throws Exception {
    assertThat(program.run(List.of(folder.toString(), NAME, "0", LOG))).isEmpty();

    HttpResponse<String> elsewhere = post("/");
    HttpResponse<String> looked = send(HttpRequest.newBuilder().GET(), "/add-checkpoint");

    assertThat(elsewhere.statusCode()).isEqualTo(404);
    assertThat(elsewhere.body()).isEqualTo("add-checkpoint is all there is\n");
    assertThat(looked.statusCode()).isEqualTo(405);
    assertThat(looked.body()).isEqualTo("POST is wanted\n");
    HttpResponse<String> malformed = post("/add-checkpoint");
    assertThat(malformed.statusCode()).isEqualTo(400);
    assertThat(malformed.headers().firstValue("Content-Type"))
        .contains("text/plain; charset=utf-8");
  }

  @Test
  void it_does_not_answer_any_more_once_it_is_closed() throws Exception {
    program.run(List.of(folder.toString(), NAME, "0", LOG));
    int port = port();
    program.close();

    try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(free.getLocalPort()).isEqualTo(port);
    }
  }

  @Test
  void a_wrong_call_is_code_2() {
    assertThat(program.run(List.of(folder.toString(), NAME, "0"))).hasValue(2);

    assertThat(terminal.toString(UTF_8)).isEqualTo("FOLDER NAME PORT LOG_KEY is wanted\n");
  }

  @Test
  void what_it_cannot_start_with_is_said_with_code_1() throws IOException {
    String none = Files.createFile(folder.resolve("none.vkey")).toString();

    assertThat(program.run(List.of(folder.toString(), NAME, "many", LOG))).hasValue(1);
    assertThat(program.run(List.of(folder.toString(), NAME, "70000", LOG))).hasValue(1);
    assertThat(program.run(List.of(folder.toString(), NAME, "0", "a+b+c"))).hasValue(1);
    assertThat(program.run(List.of(folder.toString(), NAME, "0", none))).hasValue(1);
    assertThat(program.run(List.of(none + "/in", NAME, "0", LOG))).hasValue(1);
    assertThat(terminal.toString(UTF_8).lines())
        .hasSize(5)
        .allMatch(line -> line.startsWith("the witness does not start: "));
  }

  private HttpResponse<String> post(String path) throws Exception {
    return send(HttpRequest.newBuilder().POST(BodyPublishers.ofString("old 0\n")), path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
    HttpRequest asked = request.uri(URI.create(address(port(), path))).build();
    return client.send(asked, HttpResponse.BodyHandlers.ofString());
  }

  private static String address(int port, String path) {
    return "http://127.0.0.1:%d%s".formatted(port, path);
  }

  private int port() {
    Matcher said =
        Pattern.compile("witness witness.example/w1 of log.example/trail, port (\\d+)\n")
            .matcher(terminal.toString(UTF_8));
    assertThat(said.matches()).isTrue();
    return Integer.parseInt(said.group(1));
  }
}
