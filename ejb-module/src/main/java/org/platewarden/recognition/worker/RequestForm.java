package org.platewarden.recognition.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.platewarden.recognition.Cut;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;

/** Requests as bytes: a byte for the kind, then its values, and a frame last. */
final class RequestForm {
  private static final int RECOGNIZE = 1;
  private static final int MAKE_DERIVATIVE = 2;
  private static final int ORDEAL = 9;

  private static final int WHOLE = 1;
  private static final int SMALL = 2;
  private static final int PLATE_ALONE = 3;

  private RequestForm() {}

  static void write(Request request, DataOutputStream out) throws IOException {
    switch (request) {
      case Request.Recognize(Frame frame) -> {
        out.writeByte(RECOGNIZE);
        Wire.writeBytes(out, frame.encoded());
      }
      case Request.MakeDerivative(Frame frame, List<PlateBox> plates, Cut cut) -> {
        out.writeByte(MAKE_DERIVATIVE);
        out.writeShort(plates.size());
        for (PlateBox plate : plates) {
          PlateForm.write(plate, out);
        }
        write(cut, out);
        Wire.writeBytes(out, frame.encoded());
      }
      case Request.Ordeal(Request.Harm harm) -> {
        out.writeByte(ORDEAL);
        out.writeUTF(harm.name());
      }
    }
  }

  static Request read(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    return switch (kind) {
      case RECOGNIZE -> new Request.Recognize(frame(in));
      case MAKE_DERIVATIVE -> {
        List<PlateBox> plates = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
          plates.add(PlateForm.readBox(in));
        }
        Cut cut = readCut(in);
        yield new Request.MakeDerivative(frame(in), plates, cut);
      }
      case ORDEAL -> new Request.Ordeal(Request.Harm.valueOf(in.readUTF()));
      default -> throw new IOException("request refused: there is no kind " + kind);
    };
  }

  private static void write(Cut cut, DataOutputStream out) throws IOException {
    switch (cut) {
      case Cut.Whole() -> out.writeByte(WHOLE);
      case Cut.Small(int mostWidth) -> {
        out.writeByte(SMALL);
        out.writeInt(mostWidth);
      }
      case Cut.PlateAlone(PlateBox box, int mostWidth) -> {
        out.writeByte(PLATE_ALONE);
        PlateForm.write(box, out);
        out.writeInt(mostWidth);
      }
    }
  }

  private static Cut readCut(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    return switch (kind) {
      case WHOLE -> new Cut.Whole();
      case SMALL -> new Cut.Small(in.readInt());
      case PLATE_ALONE -> new Cut.PlateAlone(PlateForm.readBox(in), in.readInt());
      default -> throw new IOException("request refused: there is no cut " + kind);
    };
  }

  private static Frame frame(DataInputStream in) throws IOException {
    return new Frame(Wire.readBytes(in));
  }
}
