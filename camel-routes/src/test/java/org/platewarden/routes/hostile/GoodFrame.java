package org.platewarden.routes.hostile;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A JPEG as a camera makes it: nothing is wrong with it. */
public final class GoodFrame {
  private GoodFrame() {}

  /** 640 by 480 pixels of stripes. */
  public static byte[] jpeg() {
    BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    for (int stripe = 0; stripe < 640; stripe += 16) {
      pen.setColor(new Color(stripe * 25_000));
      pen.fillRect(stripe, stripe / 2, 12, 400);
    }
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "jpg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
