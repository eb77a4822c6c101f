package org.platewarden.web.compliance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.platewarden.audit.ProvenEntry;

/** Files in one zip, with a manifest of them; the manifest names all but itself. */
final class BundleZip {
  /** Its media type. */
  static final String TYPE = "application/zip";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** Adds a file. */
  BundleZip with(String name, byte[] bytes) {
    files.put(name, bytes.clone());
    return this;
  }

  /** Adds a text. */
  BundleZip with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds an entry with its proof, what was asked, and the salt that ties the two. */
  BundleZip with(ProvenEntry entry) {
    String name = "proofs/entry-" + entry.index();
    with(name + ".json", entry.entry());
    with(name + ".tlog-proof", entry.receipt());
    with(name + ".asked.txt", entry.asked());
    return entry.salt().isEmpty() ? this : with(name + ".salt.hex", entry.salt());
  }

  /** The zip. */
  byte[] bytes() {
    StringBuilder manifest = new StringBuilder("file,size,sha256\r\n");
    StringBuilder sums = new StringBuilder();
    files.forEach(
        (name, bytes) -> {
          manifest.append("%s,%d,%s\r\n".formatted(name, bytes.length, sha256(bytes)));
          sums.append("%s  %s\n".formatted(sha256(bytes), name));
        });
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(made)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        add(zip, file.getKey(), file.getValue());
      }
      add(zip, "manifest.csv", manifest.toString().getBytes(StandardCharsets.UTF_8));
      add(zip, "SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("a zip cannot be written to memory", e);
    }
    return made.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
