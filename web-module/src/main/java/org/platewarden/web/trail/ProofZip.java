package org.platewarden.web.trail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.platewarden.audit.ProvenEntry;

/**
 * Proofs as they leave: for each entry how it was sealed, its {@code .tlog-proof}, what was asked,
 * and the salt that ties the two.
 */
public final class ProofZip {
  /** Its media type. */
  public static final String TYPE = "application/zip";

  private ProofZip() {}

  /** Of these entries, as they stand. */
  public static byte[] of(List<ProvenEntry> proven) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (ProvenEntry entry : proven) {
        String name = "entry-" + entry.index();
        add(zip, name + ".json", entry.entry());
        add(zip, name + ".tlog-proof", entry.receipt());
        add(zip, name + ".asked.txt", entry.asked());
        if (!entry.salt().isEmpty()) {
          add(zip, name + ".salt.hex", entry.salt());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a zip cannot be written to memory", e);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
