package org.platewarden.recognition.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platewarden.recognition.RepositoryFolders;

/** The figures of the model card hold for the files that ship, and for no others. */
class ShippedModelsTest {
  private static final Path CARD = RepositoryFolders.get("docs/recognition-model-card.md");

  @ParameterizedTest
  @EnumSource(Model.class)
  void each_model_is_the_one_on_its_card(Model model) throws IOException, NoSuchAlgorithmException {
    byte[] bytes;
    try (InputStream file = Model.class.getResourceAsStream(model.resource())) {
      assertThat(file).as(model.resource()).isNotNull();
      bytes = file.readAllBytes();
    }
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    String name = model.resource().substring(model.resource().lastIndexOf('/') + 1);
    assertThat(Files.readAllLines(CARD))
        .as("the card's row for %s, %d bytes, SHA-256 %s", name, bytes.length, digest)
        .anyMatch(row -> row.contains(name) && row.contains(digest));
  }
}
