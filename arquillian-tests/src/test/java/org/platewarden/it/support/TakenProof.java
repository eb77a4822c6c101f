package org.platewarden.it.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.audit.tlog.Receipt;
import org.platewarden.audit.tlog.VerifierKey;

/** Proofs of entries as an auditor takes them away, in the hands of somebody else. */
public final class TakenProof {
  private final Map<String, byte[]> files = new TreeMap<>();

  private TakenProof(byte[] zip) throws IOException {
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        files.put(entry.getName(), entries.readAllBytes());
      }
    }
  }

  /** Those that a link of the page gives. */
  public static TakenProof of(Page page, String link) throws IOException {
    Download download =
        page.waitForDownload(
            () -> page.getByText(link, new Page.GetByTextOptions().setExact(true)).click());
    return new TakenProof(Files.readAllBytes(download.path()));
  }

  /** Those that a PDF carries. */
  public static TakenProof in(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new TakenProof(
          document
              .getDocumentCatalog()
              .getNames()
              .getEmbeddedFiles()
              .getNames()
              .get("proofs.zip")
              .getEmbeddedFile()
              .toByteArray());
    }
  }

  /** One of the entries was about this, and its commitment says so. */
  public TakenProof showsWhatWasAsked(String part) throws GeneralSecurityException {
    List<String> asked = entries().stream().filter(entry -> asked(entry).contains(part)).toList();
    assertThat(asked).as("entries about it").hasSize(1);
    for (String entry : entries()) {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(text(entry + ".salt.hex")), "HmacSHA256"));
      String commitment = HexFormat.of().formatHex(mac.doFinal(files.get(entry + ".asked.txt")));
      assertThat(text(entry + ".json"))
          .contains("\"subject\":\"" + commitment + "\"")
          .doesNotContain(part);
    }
    return this;
  }

  /**
   * Each proof leads to a root that the log's key and its witness signed; a changed entry's not.
   */
  public void isVerifiedByStrangers() throws IOException {
    VerifierKey log = VerifierKey.named(List.of(TestStack.auditKey().toString())).getFirst();
    List<VerifierKey> witness = VerifierKey.named(List.of(TestStack.witnessKeys().toString()));
    assertThat(entries()).as("the attempt and its outcome").hasSizeGreaterThanOrEqualTo(2);
    for (String entry : entries()) {
      Receipt receipt = Receipt.read(files.get(entry + ".tlog-proof"));
      assertThat(receipt.proves(files.get(entry + ".json"), log).size()).isPositive();
      witness.forEach(key -> receipt.checkpoint().signedBy(List.of(key)));
      byte[] changed = (text(entry + ".json") + " ").getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> receipt.proves(changed, log)).isInstanceOf(LogRefused.class);
    }
  }

  private List<String> entries() {
    return files.keySet().stream()
        .filter(name -> name.endsWith(".json"))
        .map(name -> name.substring(0, name.length() - ".json".length()))
        .toList();
  }

  private String asked(String entry) {
    return text(entry + ".asked.txt");
  }

  private String text(String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }
}
