package org.platewarden.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.evidence.Reading;
import org.platewarden.evidence.SavedRead;
import org.platewarden.evidence.Sighting;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.ImageHash;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.reads.Bent;
import org.platewarden.reads.Correction;
import org.platewarden.reads.PlateLikeness;
import org.platewarden.reads.Vehicle;

/** A read as it was saved. */
@DisplayName("R11: what is saved to a case is hashed")
class KeptReadTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final UUID ENTRY = UUID.fromString("3f0c9a52-11d2-4a57-8c6c-8f4f3d1b7a10");

  @Test
  void it_says_what_was_saved_and_that_it_is_whole() {
    SavedRead saved = kept("The suspect's car at the harbour").saved();

    assertThat(saved.sighting()).isEqualTo(sighting());
    assertThat(saved.saving().by()).isEqualTo("reyes");
    assertThat(saved.picture()).isPresent();
    assertThat(saved.whole()).isTrue();
    assertThat(saved.digest()).matches("[0-9a-f]{64}");
  }

  @Test
  void other_words_have_another_digest() {
    assertThat(kept("The suspect's car at the harbour").saved().digest())
        .isEqualTo(kept("The suspect's car at the harbour").saved().digest())
        .isNotEqualTo(kept("The suspect's car at the airport").saved().digest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "caseNumber",
        "plate",
        "issuer",
        "camera",
        "cameraName",
        "owner",
        "zone",
        "placeOfCapture",
        "source",
        "sourceName",
        "sourceKind",
        "reference",
        "make",
        "model",
        "colour",
        "relevance",
        "purpose",
        "savedBy",
        "bent",
        "recognisedBy",
        "corrected",
        "correctedBecause",
        "correctedBy"
      })
  void a_changed_text_is_seen(String name) throws ReflectiveOperationException {
    KeptRead kept = kept("The suspect's car at the harbour");
    Field field = KeptRead.class.getDeclaredField(name);
    field.setAccessible(true);
    field.set(
        kept,
        switch (name) {
          case "zone" -> "America/Denver";
          case "bent" -> "a1/3E";
          default -> field.get(kept) + "X";
        });

    assertThat(kept.saved().whole()).isFalse();
  }

  @Test
  @DisplayName("R28: which attempt of the trail saved it cannot be changed unseen")
  void another_entry_is_seen() throws ReflectiveOperationException {
    KeptRead kept = kept("The suspect's car at the harbour");
    assertThat(kept.saved().saving().entry()).contains(ENTRY);
    Field entry = KeptRead.class.getDeclaredField("entry");
    entry.setAccessible(true);
    entry.set(kept, new UUID(0, 1));

    assertThat(kept.saved().whole()).isFalse();
  }

  @Test
  @DisplayName("R11: a row cannot be passed off as one of the older form unseen")
  void a_row_of_the_older_form_has_another_digest() throws ReflectiveOperationException {
    KeptRead kept = kept("The suspect's car at the harbour");
    Field form = KeptRead.class.getDeclaredField("form");
    form.setAccessible(true);
    form.set(kept, (short) 1);

    assertThat(kept.saved().whole()).isFalse();
  }

  @Test
  void a_text_that_moves_from_one_field_to_the_next_is_seen() throws ReflectiveOperationException {
    KeptRead kept = kept("The suspect's car at the harbour");
    Field make = KeptRead.class.getDeclaredField("make");
    Field model = KeptRead.class.getDeclaredField("model");
    make.setAccessible(true);
    model.setAccessible(true);
    make.set(kept, "");
    model.set(kept, "fordfocus");

    assertThat(kept.saved().whole()).isFalse();
  }

  private static KeptRead kept(String relevance) {
    return KeptRead.of(
        new CaseNumber("HI-1"),
        sighting(),
        Optional.of(ImageHash.of(new byte[] {1})),
        new SavedRead.Saving(NOON, "reyes", relevance, "SMUGGLING", Optional.of(ENTRY)));
  }

  private static Sighting sighting() {
    return new Sighting(
        new Sighting.Source("lotwatch", "Lotwatch Data", "PRIVATE_BUSINESS", "r-7"),
        new Plate("TEST1", new Issuer("US-CA")),
        NOON,
        NOON.plusSeconds(1),
        "cam-otay-1",
        "Otay 1",
        "the agency",
        new Sighting.Place(32.5, -117.0, "US-CA", "America/Los_Angeles"),
        0.9,
        new Vehicle("ford", "focus", "red"),
        new Reading(
            new PlateLikeness(
                List.of(
                    new Bent.LooksAlike(1, '3', 'E'),
                    new Bent.Other(2, 'X', 'S'),
                    new Bent.Gained(3, 'T'),
                    new Bent.Lost(5, '9'))),
            Reading.OURS,
            Optional.of(new Correction("TEST7", "the last is a 7", "okafor", NOON))));
  }
}
