package org.platewarden.recognition.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.platewarden.recognition.Derivative;
import org.platewarden.recognition.Derivative.Masked;
import org.platewarden.recognition.Recognition;
import org.platewarden.recognition.RecognizedPlate;
import org.platewarden.recognition.Stage;

/** Answers as bytes: a byte for the kind, then its values. */
final class AnswerForm {
  private static final int READY = 1;
  private static final int RECOGNIZED = 2;
  private static final int MADE = 3;
  private static final int REFUSED = 4;
  private static final int FAILED = 5;
  private static final int LONGEST_WORDS = 500;
  private static final int MOST_PLATES = 64;
  private static final int MOST_STAGES = 64;

  private AnswerForm() {}

  static void write(Answer answer, DataOutputStream out) throws IOException {
    switch (answer) {
      case Answer.Ready(String build) -> writeWords(READY, build, out);
      case Answer.Recognized(Recognition recognition) -> {
        out.writeByte(RECOGNIZED);
        writeRecognition(recognition, out);
      }
      case Answer.Made(Derivative(byte[] jpeg, Masked masked)) -> {
        out.writeByte(MADE);
        out.writeUTF(masked.name());
        Wire.writeBytes(out, jpeg);
      }
      case Answer.Refused(String reason) -> writeWords(REFUSED, reason, out);
      case Answer.Failed(String kind) -> writeWords(FAILED, kind, out);
    }
  }

  static Answer read(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    return switch (kind) {
      case READY -> new Answer.Ready(readWords(in));
      case RECOGNIZED -> new Answer.Recognized(readRecognition(in));
      case MADE -> {
        Masked masked = Masked.valueOf(in.readUTF());
        yield new Answer.Made(new Derivative(Wire.readBytes(in), masked));
      }
      case REFUSED -> new Answer.Refused(readWords(in));
      case FAILED -> new Answer.Failed(readWords(in));
      default -> throw new IOException("answer refused: there is no kind " + kind);
    };
  }

  private static void writeWords(int kind, String words, DataOutputStream out) throws IOException {
    out.writeByte(kind);
    Wire.writeBytes(out, words.getBytes(StandardCharsets.UTF_8));
  }

  private static String readWords(DataInputStream in) throws IOException {
    return Wire.words(Wire.readBytes(in), LONGEST_WORDS);
  }

  private static void writeRecognition(Recognition recognition, DataOutputStream out)
      throws IOException {
    out.writeByte(recognition.plates().size());
    for (RecognizedPlate plate : recognition.plates()) {
      PlateForm.write(plate, out);
    }
    out.writeByte(recognition.spent().size());
    for (Map.Entry<Stage, Duration> stage : recognition.spent().entrySet()) {
      out.writeUTF(stage.getKey().name());
      out.writeLong(stage.getValue().toNanos());
    }
  }

  private static Recognition readRecognition(DataInputStream in) throws IOException {
    int count = PlateForm.readCount(MOST_PLATES, in);
    List<RecognizedPlate> plates = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      plates.add(PlateForm.readPlate(in));
    }
    Map<Stage, Duration> spent = new EnumMap<>(Stage.class);
    for (int left = PlateForm.readCount(MOST_STAGES, in); left > 0; left--) {
      Stage stage = Stage.valueOf(in.readUTF());
      spent.put(stage, Duration.ofNanos(in.readLong()));
    }
    return new Recognition(plates, spent);
  }
}
