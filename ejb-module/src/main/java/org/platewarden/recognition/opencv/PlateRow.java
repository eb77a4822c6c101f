package org.platewarden.recognition.opencv;

import java.util.List;
import java.util.Optional;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.PlateCorners;

/** A row of characters on a plate that our finder has named: it is read, the plate is shown. */
record PlateRow(FoundPlate plate, TextLine row) implements Spot {

  @Override
  public List<Quad> cuts() {
    return row.cuts();
  }

  @Override
  public boolean looksLikePlate() {
    return true;
  }

  @Override
  public PlateBox box(int frameWidth, int frameHeight) {
    return plate.box(frameWidth, frameHeight);
  }

  @Override
  public Optional<PlateCorners> corners() {
    return plate.corners();
  }
}
