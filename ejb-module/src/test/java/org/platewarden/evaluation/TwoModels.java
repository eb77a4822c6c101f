package org.platewarden.evaluation;

import java.util.List;
import java.util.Optional;
import org.platewarden.recognition.Candidate;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.ModelNotUsable;
import org.platewarden.recognition.ModelVersion;
import org.platewarden.recognition.ModelVersions;
import org.platewarden.recognition.OpenModel;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.PlateRecognizer;
import org.platewarden.recognition.Recognition;
import org.platewarden.recognition.RecognizedPlate;
import org.platewarden.recognition.UnreadableFrame;

/** Two model versions for tests: the shipped one is in force, the other may be opened. */
final class TwoModels implements ModelVersions {
  static final ModelVersion SHIPPED =
      new ModelVersion(ModelVersion.SHIPPED, "0123456789ab", Optional.empty());
  static final ModelVersion NEWER = new ModelVersion("newer", "ba9876543210", Optional.empty());

  PlateRecognizer shipped = frame -> Recognition.of(List.of());
  PlateRecognizer newer = frame -> Recognition.of(List.of());
  Optional<String> shadow = Optional.empty();
  boolean broken;
  int open;

  @Override
  public ModelVersion inForce() {
    return SHIPPED;
  }

  @Override
  public Optional<String> shadow() {
    return shadow;
  }

  @Override
  public List<ModelVersion> all() {
    return List.of(SHIPPED, NEWER);
  }

  @Override
  public OpenModel open(ModelVersion version) throws ModelNotUsable {
    if (broken) {
      throw new ModelNotUsable("the networks of newer do not load; have them made anew");
    }
    open++;
    return new OpenModel() {
      @Override
      public Recognition recognize(Frame frame) throws UnreadableFrame {
        return (version.equals(SHIPPED) ? shipped : newer).recognize(frame);
      }

      @Override
      public void close() {
        open--;
      }
    };
  }

  /** A recognizer that reads one plate at one place, with texts in the order of belief. */
  static PlateRecognizer reading(PlateBox box, String... texts) {
    return frame -> Recognition.of(List.of(plate(box, texts)));
  }

  static RecognizedPlate plate(PlateBox box, String... texts) {
    return new RecognizedPlate(
        box, List.of(texts).stream().map(text -> new Candidate(text, 0.5)).toList());
  }
}
