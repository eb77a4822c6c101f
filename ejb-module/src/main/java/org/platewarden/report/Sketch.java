package org.platewarden.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A drawn picture for reports. It needs no screen and none of the server's fonts: letters are drawn
 * as shapes of the report's own font. Places and lengths are in units of which a pixel has half.
 */
public final class Sketch {
  private static final int PIXELS = 2;

  private final BufferedImage image;
  private final Graphics2D pen;
  private final int width;
  private final int height;

  /** An empty picture of one colour, in units; colours are {@code 0xRRGGBB}. */
  public Sketch(int width, int height, int colour) {
    this.width = width;
    this.height = height;
    image = new BufferedImage(width * PIXELS, height * PIXELS, BufferedImage.TYPE_INT_RGB);
    pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale(PIXELS, PIXELS);
    area(new Rectangle2D.Double(0, 0, width, height), colour);
  }

  /** Its width, in units. */
  public int width() {
    return width;
  }

  /** Its height, in units. */
  public int height() {
    return height;
  }

  /** Fills a shape. */
  public void area(Shape shape, int colour) {
    pen.setColor(new Color(colour));
    pen.fill(shape);
  }

  /** Draws the outline of a shape. */
  public void outline(Shape shape, double thickness, int colour) {
    pen.setColor(new Color(colour));
    pen.setStroke(
        new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(shape);
  }

  /** Draws a line from one place to another, {@code x1, y1, x2, y2}. */
  public void line(double[] ends, double thickness, int colour) {
    outline(new Line2D.Double(ends[0], ends[1], ends[2], ends[3]), thickness, colour);
  }

  /** A dot with a light edge, so that it is seen on any ground. */
  public void dot(double x, double y, double radius, int colour) {
    mark(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour);
  }

  /** A square with a light edge. */
  public void square(double x, double y, double radius, int colour) {
    mark(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour);
  }

  private void mark(Shape shape, int colour) {
    area(shape, colour);
    outline(shape, 1.5, 0xffffff);
  }

  /**
   * Draws words on one line, with a light edge.
   *
   * @param anchor which part of the words is at {@code x}: 0 their beginning, 0.5 their middle, 1
   *     their end
   */
  public void words(String words, double x, double y, double size, double anchor) {
    Lettering lettering = Lettering.of(words);
    double left = x - anchor * lettering.width() * size;
    AffineTransform place = AffineTransform.getTranslateInstance(left, y);
    place.scale(size, -size);
    Shape shape = place.createTransformedShape(lettering.shape());
    outline(shape, 2.5, 0xffffff);
    area(shape, 0x1b1b1b);
  }

  /** The picture as PNG. */
  public byte[] png() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture cannot be written to memory", e);
    }
    return bytes.toByteArray();
  }
}
