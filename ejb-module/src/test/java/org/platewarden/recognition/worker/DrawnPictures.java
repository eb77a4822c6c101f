package org.platewarden.recognition.worker;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Small pictures in every format that cameras, tools and attackers send. */
final class DrawnPictures {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private DrawnPictures() {}

  static List<byte[]> ofEachKind() {
    return List.of(
        jpeg(160, 120),
        jpeg(400, 90),
        written(scene(200, 140, BufferedImage.TYPE_BYTE_GRAY), "jpg", false),
        written(scene(200, 140, BufferedImage.TYPE_3BYTE_BGR), "jpg", true),
        cmykJpeg(160, 120),
        exif(orientation(6)),
        written(scene(160, 120, BufferedImage.TYPE_3BYTE_BGR), "png", false),
        written(scene(160, 120, BufferedImage.TYPE_4BYTE_ABGR), "png", true),
        written(scene(160, 120, BufferedImage.TYPE_BYTE_INDEXED), "png", false),
        written(scene(160, 120, BufferedImage.TYPE_USHORT_GRAY), "png", false),
        written(scene(160, 120, BufferedImage.TYPE_BYTE_BINARY), "png", false),
        written(scene(160, 120, BufferedImage.TYPE_BYTE_INDEXED), "gif", false),
        written(scene(160, 120, BufferedImage.TYPE_3BYTE_BGR), "bmp", false),
        written(scene(160, 120, BufferedImage.TYPE_3BYTE_BGR), "tiff", false));
  }

  static byte[] jpeg(int width, int height) {
    return written(scene(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpg", false);
  }

  /** A dark scene with a light rectangle in its upper left quarter. */
  static BufferedImage scene(int width, int height, int type) {
    BufferedImage scene = new BufferedImage(width, height, type);
    Graphics2D graphics = scene.createGraphics();
    graphics.setColor(new Color(60, 70, 80));
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(new Color(230, 225, 220));
    graphics.fillRect(width / 8, height / 8, width / 4, height / 4);
    graphics.dispose();
    return scene;
  }

  static byte[] written(BufferedImage picture, String format, boolean progressive) {
    return written(new IIOImage(picture, null, null), format, progressive);
  }

  private static byte[] written(IIOImage picture, String format, boolean progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (progressive && how.canWriteProgressive()) {
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.setOutput(out);
      writer.write(null, picture, how);
      out.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
  }

  /** Four components, as files for print have. */
  static byte[] cmykJpeg(int width, int height) {
    WritableRaster inks = Raster.createInterleavedRaster(0, width, height, 4, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        inks.setPixel(x, y, new int[] {x % 256, y % 256, 40, 20});
      }
    }
    return written(new IIOImage(inks, null, null), "jpg", false);
  }

  /** A JPEG of 160 x 120 with such EXIF data. */
  static byte[] exif(byte[] data) {
    byte[] jpeg = jpeg(160, 120);
    byte[] segment =
        ByteBuffer.allocate(4 + 6 + data.length)
            .putShort((short) 0xFFE1)
            .putShort((short) (2 + 6 + data.length))
            .put("Exif\0\0".getBytes(US_ASCII))
            .put(data)
            .array();
    return HostileImages.joined(
        new byte[] {(byte) 0xFF, (byte) 0xD8}, segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  /** EXIF data that says how the camera was held, 1 to 8. */
  static byte[] orientation(int how) {
    return ByteBuffer.allocate(26)
        .put("MM\0*".getBytes(US_ASCII))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) how)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  /** EXIF data whose next directory is itself, with a value far outside. */
  static byte[] selfReferringExif() {
    return ByteBuffer.allocate(26)
        .put("MM\0*".getBytes(US_ASCII))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(0x7FFFFFFF)
        .putInt(0x7FFFFFF0)
        .putInt(8)
        .array();
  }

  /** An 8-bit RGB PNG that claims a size and unfolds into so many zeros. */
  static byte[] png(int width, int height, int zeros) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    return HostileImages.joined(
        PNG,
        chunk("IHDR", header),
        chunk("IDAT", HostileImages.packedZeros(zeros)),
        chunk("IEND", new byte[0]));
  }

  /** A PNG with so many chunks of text before its content. */
  static byte[] manyChunks(int count) {
    byte[] picture = written(scene(160, 120, BufferedImage.TYPE_3BYTE_BGR), "png", false);
    byte[] text = chunk("tEXt", "a\0b".getBytes(US_ASCII));
    var all = new ByteArrayOutputStream();
    all.write(picture, 0, 33);
    for (int i = 0; i < count; i++) {
      all.writeBytes(text);
    }
    all.write(picture, 33, picture.length - 33);
    return all.toByteArray();
  }

  private static byte[] chunk(String name, byte[] content) {
    byte[] named = HostileImages.joined(name.getBytes(US_ASCII), content);
    return ByteBuffer.allocate(8 + named.length)
        .putInt(content.length)
        .put(named)
        .putInt(HostileImages.crc(named, 0, named.length))
        .array();
  }
}
