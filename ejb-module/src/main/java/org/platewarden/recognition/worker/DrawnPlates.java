package org.platewarden.recognition.worker;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.platewarden.recognition.Cut;
import org.platewarden.recognition.Derivatives;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.FrameHeader;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.PlateCorners;
import org.platewarden.recognition.PlateCorners.Corner;
import org.platewarden.recognition.RecognizedPlate;
import org.platewarden.recognition.UnreadableFrame;

/**
 * A frame with boxes and texts drawn on it. Even here the file itself is decoded by a worker; what
 * is drawn on is the worker's own picture of it, with its people masked.
 */
final class DrawnPlates {
  private static final int MOST_WIDTH = 1600;
  private static final Color BOX = new Color(0, 224, 96);
  private static final Color CORNERS = new Color(255, 160, 0);
  private static final Color LABEL = new Color(0, 0, 0, 200);

  private final Derivatives pictures;

  DrawnPlates(Derivatives pictures) {
    this.pictures = pictures;
  }

  /** Draws a frame's plates into a JPEG file. */
  void draw(Frame frame, List<RecognizedPlate> plates, Path file)
      throws IOException, UnreadableFrame {
    List<PlateBox> boxes = plates.stream().map(RecognizedPlate::box).toList();
    byte[] upright = pictures.make(frame, boxes, new Cut.Small(MOST_WIDTH)).jpeg();
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(upright));
    FrameHeader whole = FrameHeader.of(frame);
    boolean turned = picture.getWidth() > picture.getHeight() != whole.width() > whole.height();
    double scale = (double) picture.getWidth() / (turned ? whole.height() : whole.width());
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setStroke(new BasicStroke(3));
    for (RecognizedPlate plate : plates) {
      draw(plate, scale, graphics);
    }
    graphics.dispose();
    ImageIO.write(picture, "jpg", file.toFile());
  }

  private static void draw(RecognizedPlate plate, double scale, Graphics2D graphics) {
    PlateBox box = plate.box();
    int left = (int) (box.x() * scale);
    int top = (int) (box.y() * scale);
    int height = (int) (box.height() * scale);
    graphics.setColor(BOX);
    graphics.drawRect(left, top, (int) (box.width() * scale), height);
    plate.corners().ifPresent(corners -> draw(corners, scale, graphics));
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.clamp(height / 2, 14, 48)));
    String label = "%s %.2f".formatted(plate.best().characters(), plate.best().confidence());
    int ascent = graphics.getFontMetrics().getAscent();
    int above = top - 6 >= ascent ? top - 6 : top + height + ascent + 2;
    graphics.setColor(LABEL);
    graphics.fillRect(
        left, above - ascent, graphics.getFontMetrics().stringWidth(label) + 8, ascent + 6);
    graphics.setColor(Color.WHITE);
    graphics.drawString(label, left + 4, above);
  }

  private static void draw(PlateCorners corners, double scale, Graphics2D graphics) {
    Corner[] around = {
      corners.upperLeft(), corners.upperRight(), corners.lowerRight(), corners.lowerLeft()
    };
    graphics.setColor(CORNERS);
    for (int i = 0; i < around.length; i++) {
      Corner from = around[i];
      Corner to = around[(i + 1) % around.length];
      graphics.drawLine(
          (int) (from.x() * scale),
          (int) (from.y() * scale),
          (int) (to.x() * scale),
          (int) (to.y() * scale));
    }
  }
}
