package org.platewarden.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.Issuer;
import org.platewarden.recognition.Candidate;
import org.platewarden.recognition.Cut;
import org.platewarden.recognition.Derivative;
import org.platewarden.recognition.Derivative.Masked;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.PlateCorners;
import org.platewarden.recognition.PlateCorners.Corner;
import org.platewarden.recognition.Recognition;
import org.platewarden.recognition.RecognizedPlate;
import org.platewarden.recognition.Stage;
import org.platewarden.recognition.VehicleColour;

class WireTest {
  private static final RecognizedPlate ALL_KNOWN =
      new RecognizedPlate(
          new PlateBox(1, 2, 30, 40),
          Optional.of(
              new PlateCorners(
                  new Corner(-1.5, 2), new Corner(31, 3), new Corner(30, 41), new Corner(0, 42))),
          List.of(new Candidate("7PWD413", 0.9, List.of(1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.0))),
          Optional.of(new Issuer("US-CA")),
          Optional.of(new PlateBox(0, 0, 300, 200)),
          Optional.of(VehicleColour.SILVER));
  private static final RecognizedPlate LITTLE_KNOWN =
      new RecognizedPlate(new PlateBox(5, 6, 7, 8), List.of(new Candidate("KWR5821", 0.5)));
  private static final Answer RECOGNIZED =
      new Answer.Recognized(
          new Recognition(
              List.of(ALL_KNOWN, LITTLE_KNOWN), Map.of(Stage.FIND, Duration.ofNanos(123_456_789))));

  @Test
  void every_request_comes_over_as_it_was() throws IOException {
    Frame frame = new Frame(new byte[] {1, 2, 3});
    for (Request request :
        List.of(
            new Request.Recognize(frame),
            new Request.MakeDerivative(frame, List.of(), new Cut.Whole()),
            new Request.MakeDerivative(
                frame, List.of(new PlateBox(1, 2, 3, 4)), new Cut.Small(320)),
            new Request.MakeDerivative(
                frame, List.of(), new Cut.PlateAlone(new PlateBox(5, 6, 7, 8), 480)),
            new Request.Ordeal(Request.Harm.HANG))) {
      assertThat(
              Wire.receive(
                  new ByteArrayInputStream(sent(request)), Wire.MOST_REQUEST, RequestForm::read))
          .isEqualTo(request);
    }
  }

  @Test
  void every_answer_comes_over_as_it_was() throws IOException {
    for (Answer answer :
        List.of(
            RECOGNIZED,
            new Answer.Ready("0123456789abcdef"),
            new Answer.Made(new Derivative(new byte[] {9, 8}, Masked.FACES_NO_VEHICLE_KNOWN)),
            new Answer.Refused("frame refused: 3 bytes"),
            new Answer.Failed("CvException"))) {
      assertThat(received(sent(answer))).isEqualTo(answer);
    }
  }

  @Test
  void what_a_worker_says_is_cut_and_holds_no_control_characters() throws IOException {
    Answer answer = received(sent(new Answer.Refused("a\n\u001b[31mb" + "x".repeat(600))));
    assertThat(((Answer.Refused) answer).reason()).startsWith("a [31mb").hasSize(503);
  }

  @Test
  void a_length_out_of_bounds_is_refused_before_anything_is_read() {
    for (int length : new int[] {-1, 0, Wire.MOST_ANSWER + 1, Integer.MAX_VALUE}) {
      byte[] message = ByteBuffer.allocate(8).putInt(length).array();
      assertThatThrownBy(() -> received(message))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("it would have " + length + " bytes");
    }
  }

  @Test
  void a_message_that_breaks_off_is_an_end() throws IOException {
    byte[] whole = sent(RECOGNIZED);
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> received(part)).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void a_request_longer_than_a_worker_takes_is_not_sent() {
    Frame large = new Frame(new byte[Wire.MOST_REQUEST]);
    assertThatThrownBy(() -> sent(new Request.Recognize(large)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("and 16842752 are the most");
  }

  @Test
  @DisplayName("4.5 whatever a worker answers, the portal reads an answer or refuses it")
  void damaged_answers_are_read_or_refused_and_never_break_the_reader() throws IOException {
    Random random = new Random(11);
    byte[] whole = sent(RECOGNIZED);
    int refused = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] damaged = whole.clone();
      for (int hits = random.nextInt(5); hits >= 0; hits--) {
        damaged[4 + random.nextInt(whole.length - 4)] = (byte) random.nextInt(256);
      }
      try {
        received(damaged);
      } catch (IOException e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(5_000, 19_999);
  }

  private static byte[] sent(Request request) throws IOException {
    var bytes = new ByteArrayOutputStream();
    Wire.send(bytes, Wire.MOST_REQUEST, out -> RequestForm.write(request, out));
    return bytes.toByteArray();
  }

  private static byte[] sent(Answer answer) throws IOException {
    var bytes = new ByteArrayOutputStream();
    Wire.send(bytes, Wire.MOST_ANSWER, out -> AnswerForm.write(answer, out));
    return bytes.toByteArray();
  }

  private static Answer received(byte[] message) throws IOException {
    return Wire.receive(new ByteArrayInputStream(message), Wire.MOST_ANSWER, AnswerForm::read);
  }
}
