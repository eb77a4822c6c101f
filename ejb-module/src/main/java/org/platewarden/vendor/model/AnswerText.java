package org.platewarden.vendor.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.vendor.Dropped;
import org.platewarden.vendor.VendorRead;
import org.platewarden.vendor.VendorReply.Answered;

/**
 * An answer as the bytes that are sealed: one version, packed; it is never longer than a day old.
 */
public final class AnswerText {
  private static final int VERSION = 1;

  private AnswerText() {}

  /** The bytes of an answer. */
  public static byte[] of(Answered answer) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeByte(VERSION);
      out.writeInt(answer.dropped().size());
      for (Map.Entry<Dropped, Integer> each : answer.dropped().entrySet()) {
        out.writeUTF(each.getKey().name());
        out.writeInt(each.getValue());
      }
      out.writeInt(answer.reads().size());
      for (VendorRead read : answer.reads()) {
        write(out, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail so", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The answer again.
   *
   * @throws IllegalArgumentException if it is of another version of the product
   */
  public static Answered read(byte[] bytes) {
    try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
      if (in.readByte() != VERSION) {
        throw new IllegalArgumentException(
            "answer refused: another version of the product kept it");
      }
      Map<Dropped, Integer> dropped = new EnumMap<>(Dropped.class);
      for (int left = in.readInt(); left > 0; left--) {
        dropped.put(Dropped.valueOf(in.readUTF()), in.readInt());
      }
      List<VendorRead> reads = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        reads.add(readOne(in));
      }
      return new Answered(reads, dropped);
    } catch (IOException e) {
      throw new IllegalArgumentException("answer refused: it is not what was kept", e);
    }
  }

  private static void write(DataOutputStream out, VendorRead read) throws IOException {
    out.writeUTF(read.reference());
    out.writeUTF(read.plate().characters());
    out.writeUTF(read.plate().issuer().code());
    out.writeUTF(read.capturedAt().toString());
    out.writeUTF(read.camera().name());
    out.writeDouble(read.camera().place().latitude());
    out.writeDouble(read.camera().place().longitude());
    out.writeUTF(read.camera().placeOfCapture());
    out.writeUTF(read.vehicle());
    out.writeDouble(read.confidence());
  }

  private static VendorRead readOne(DataInputStream in) throws IOException {
    return new VendorRead(
        in.readUTF(),
        new Plate(in.readUTF(), new Issuer(in.readUTF())),
        Instant.parse(in.readUTF()),
        new VendorRead.Camera(
            in.readUTF(), new GeoPoint(in.readDouble(), in.readDouble()), in.readUTF()),
        in.readUTF(),
        in.readDouble());
  }
}
