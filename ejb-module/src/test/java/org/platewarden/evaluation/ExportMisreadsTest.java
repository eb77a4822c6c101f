package org.platewarden.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.reads.Misread;

@DisplayName("4.6: corrected reads are taken out as a list with pictures")
class ExportMisreadsTest {
  private static final String REASON = "To try a new reader on them";

  private final Corrected corrected = new Corrected();
  private final ExportMisreads export = new ExportMisreads();

  @BeforeEach
  void connect() {
    export.misreads = corrected;
  }

  @Test
  void each_picture_has_a_line_with_its_box_and_what_it_should_say() throws IOException {
    corrected.add("cam-a", "ABC123", "A8C123");
    corrected.add("cam-b", "B7", "87");

    Map<String, String> zip = exported(new ExportOrder(REASON, 2));

    List<String> lines = lines(zip);
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).isEqualTo("file,x,y,w,h,text");
    assertThat(lines.get(1)).matches("[0-9a-f-]{36}\\.jpg,40,40,120,40,A8C123");
    assertThat(lines.get(2)).endsWith(".jpg,40,40,120,40,87");
    assertThat(zip.get("images/" + lines.get(1).substring(0, 40))).isEqualTo("cam-a0");
    assertThat(zip).hasSize(3);
  }

  @Test
  void no_name_of_a_file_tells_a_plate_and_none_comes_twice() throws IOException {
    corrected.add("cam-a", "ABC123", "A8C123");
    assertThat(exported(new ExportOrder(REASON, 1)).keySet())
        .noneMatch(name -> name.contains("123"))
        .doesNotContainAnyElementsOf(
            exported(new ExportOrder(REASON, 1)).keySet().stream()
                .filter(name -> name.startsWith("images/"))
                .toList());
  }

  @Test
  void one_whose_picture_is_gone_is_left_out() throws IOException {
    Misread gone = corrected.add("cam-a", "ABC123", "A8C123");
    corrected.add("cam-b", "B7", "87");
    corrected.images.remove(gone.image());

    assertThat(lines(exported(new ExportOrder(REASON, 2)))).hasSize(2);
  }

  @Test
  void no_more_are_taken_out_than_the_trail_says() throws IOException {
    corrected.add("cam-a", "ABC123", "A8C123");
    corrected.add("cam-b", "B7", "87");

    ExportOrder order = new ExportOrder(REASON, 1);

    assertThat(order.onTheTrail()).isEqualTo("misreads=1; reason=" + REASON);
    assertThat(lines(exported(order))).hasSize(2);
  }

  @Test
  void a_reason_passes_for_nothing_else_on_the_trail() {
    assertThat(new ExportOrder("To try a reader; by=okafor", 1).onTheTrail())
        .isEqualTo("misreads=1; reason=To try a reader%3B by=okafor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   too short   "})
  void without_a_reason_nothing_is_taken_out(String reason) {
    assertThatThrownBy(() -> new ExportOrder(reason, 1))
        .isInstanceOf(EvaluationRefused.class)
        .hasMessageContaining("give 10 to 500");
  }

  @Test
  void where_nothing_is_corrected_nothing_is_taken_out() {
    assertThatThrownBy(() -> new ExportOrder(REASON, 0)).isInstanceOf(EvaluationRefused.class);
  }

  private static List<String> lines(Map<String, String> zip) {
    return zip.getOrDefault("gt.csv", "").lines().toList();
  }

  private Map<String, String> exported(ExportOrder order) throws IOException {
    var bytes = new ByteArrayOutputStream();
    export.write(order, bytes);
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return entries;
  }
}
