package org.platewarden.recognition.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.platewarden.kernel.Issuer;
import org.platewarden.recognition.Candidate;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.PlateCorners;
import org.platewarden.recognition.PlateCorners.Corner;
import org.platewarden.recognition.RecognizedPlate;
import org.platewarden.recognition.VehicleColour;

/** Plates as bytes, in the order of their records; what may be absent has a byte that says so. */
final class PlateForm {
  private static final int MOST_CANDIDATES = 64;
  private static final int MOST_CHARACTERS = 10;

  private PlateForm() {}

  static void write(RecognizedPlate plate, DataOutputStream out) throws IOException {
    write(plate.box(), out);
    if (there(plate.corners(), out)) {
      PlateCorners corners = plate.corners().orElseThrow();
      write(corners.upperLeft(), out);
      write(corners.upperRight(), out);
      write(corners.lowerRight(), out);
      write(corners.lowerLeft(), out);
    }
    out.writeByte(plate.candidates().size());
    for (Candidate candidate : plate.candidates()) {
      write(candidate, out);
    }
    if (there(plate.issuer(), out)) {
      out.writeUTF(plate.issuer().orElseThrow().code());
    }
    if (there(plate.vehicle(), out)) {
      write(plate.vehicle().orElseThrow(), out);
    }
    if (there(plate.colour(), out)) {
      out.writeUTF(plate.colour().orElseThrow().name());
    }
  }

  static RecognizedPlate readPlate(DataInputStream in) throws IOException {
    PlateBox box = readBox(in);
    Optional<PlateCorners> corners =
        in.readBoolean()
            ? Optional.of(
                new PlateCorners(readCorner(in), readCorner(in), readCorner(in), readCorner(in)))
            : Optional.empty();
    int count = readCount(MOST_CANDIDATES, in);
    List<Candidate> candidates = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      candidates.add(readCandidate(in));
    }
    Optional<Issuer> issuer =
        in.readBoolean() ? Optional.of(new Issuer(in.readUTF())) : Optional.empty();
    Optional<PlateBox> vehicle = in.readBoolean() ? Optional.of(readBox(in)) : Optional.empty();
    Optional<VehicleColour> colour =
        in.readBoolean() ? Optional.of(VehicleColour.valueOf(in.readUTF())) : Optional.empty();
    return new RecognizedPlate(box, corners, candidates, issuer, vehicle, colour);
  }

  static void write(PlateBox box, DataOutputStream out) throws IOException {
    out.writeInt(box.x());
    out.writeInt(box.y());
    out.writeInt(box.width());
    out.writeInt(box.height());
  }

  static PlateBox readBox(DataInputStream in) throws IOException {
    return new PlateBox(in.readInt(), in.readInt(), in.readInt(), in.readInt());
  }

  static int readCount(int most, DataInputStream in) throws IOException {
    int count = in.readUnsignedByte();
    if (count > most) {
      throw new IOException("message refused: %d of a kind, %d can be".formatted(count, most));
    }
    return count;
  }

  private static void write(Candidate candidate, DataOutputStream out) throws IOException {
    out.writeUTF(candidate.characters());
    out.writeDouble(candidate.confidence());
    out.writeByte(candidate.ofCharacters().size());
    for (double confidence : candidate.ofCharacters()) {
      out.writeDouble(confidence);
    }
  }

  private static Candidate readCandidate(DataInputStream in) throws IOException {
    String characters = in.readUTF();
    double confidence = in.readDouble();
    int count = readCount(MOST_CHARACTERS, in);
    List<Double> ofCharacters = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      ofCharacters.add(in.readDouble());
    }
    return new Candidate(characters, confidence, ofCharacters);
  }

  private static void write(Corner corner, DataOutputStream out) throws IOException {
    out.writeDouble(corner.x());
    out.writeDouble(corner.y());
  }

  private static Corner readCorner(DataInputStream in) throws IOException {
    return new Corner(in.readDouble(), in.readDouble());
  }

  private static boolean there(Optional<?> value, DataOutputStream out) throws IOException {
    out.writeBoolean(value.isPresent());
    return value.isPresent();
  }
}
