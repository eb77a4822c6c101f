package org.platewarden.report;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Words as a shape, of letters one unit high, upwards, that begin at the origin.
 *
 * @param shape the letters
 * @param width how long they are, in the same units
 */
record Lettering(Shape shape, double width) {
  static Lettering of(String words) {
    try (InputStream file = PdfPress.regularFont();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      CmapLookup letters = font.getUnicodeCmapLookup();
      Path2D.Double shape = new Path2D.Double();
      double units = font.getUnitsPerEm();
      double at = 0;
      for (int letter : words.codePoints().toArray()) {
        int number = letters.getGlyphId(letter);
        GlyphData glyph = font.getGlyph().getGlyph(number);
        if (glyph != null) {
          AffineTransform place = AffineTransform.getTranslateInstance(at, 0);
          place.scale(1 / units, 1 / units);
          shape.append(place.createTransformedShape(glyph.getPath()), false);
        }
        at += font.getAdvanceWidth(number) / units;
      }
      return new Lettering(shape, at);
    } catch (IOException e) {
      throw new UncheckedIOException("the report's font cannot be read", e);
    }
  }
}
