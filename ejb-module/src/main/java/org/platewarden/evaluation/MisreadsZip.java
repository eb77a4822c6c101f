package org.platewarden.evaluation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.platewarden.reads.MisreadPicture;
import org.platewarden.recognition.PlateBox;

/** An evaluation list as an archive: pictures as they come, their list at the end. */
final class MisreadsZip {
  private final ZipOutputStream zip;
  private final StringBuilder list = new StringBuilder("file,x,y,w,h,text\n");
  private int plates;

  MisreadsZip(OutputStream to) {
    zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.NO_COMPRESSION); // JPEGs are compressed already
  }

  /** Adds a plate under a name that tells nothing. */
  void add(MisreadPicture picture, String text) throws IOException {
    String name = UUID.randomUUID() + ".jpg";
    entry("images/" + name, picture.jpeg());
    PlateBox box = picture.box();
    list.append(
        "%s,%d,%d,%d,%d,%s\n".formatted(name, box.x(), box.y(), box.width(), box.height(), text));
    plates++;
  }

  int plates() {
    return plates;
  }

  /** Writes the list; the receiver's stream stays open. */
  void finish() throws IOException {
    entry("gt.csv", list.toString().getBytes(StandardCharsets.US_ASCII));
    zip.finish();
    zip.flush();
  }

  private void entry(String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
