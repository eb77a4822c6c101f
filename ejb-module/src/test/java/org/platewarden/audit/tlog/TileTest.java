package org.platewarden.audit.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R28: tiles and bundles as C2SP tlog-tiles writes them")
class TileTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 256, tile/0/000",
    "0, 1234067, 256, tile/0/x001/x234/067",
    "1, 255, 3, tile/1/255.p/3",
    "0, 1000, 1, tile/0/x001/000.p/1",
    "7, 0, 255, tile/7/000.p/255",
    "-1, 1234067, 256, tile/entries/x001/x234/067",
    "-1, 0, 12, tile/entries/000.p/12",
  })
  void a_name_is_a_path_and_back(int level, long index, int width, String path) {
    TileName name = new TileName(level, index, width);

    assertThat(name.path()).isEqualTo(path);
    assertThat(TileName.read(path)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile/0/00",
        "tile/0/0000",
        "tile/00/000",
        "tile/8/000",
        "tile/-1/000",
        "tile/0/x000/001",
        "tile/0/001/002",
        "tile/0/x001/x002",
        "tile/0/000.p/0",
        "tile/0/000.p/01",
        "tile/0/000.p/256",
        "tile/0/000.p/999",
        "tile/0/000.p/",
        "tile/0/000/",
        "/tile/0/000",
        "tile/0/../000",
        "tile/0/\u0660\u0660\u0660",
        "tile/Entries/000",
        "checkpoint",
        "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
      })
  void another_path_is_refused(String path) {
    assertThatThrownBy(() -> TileName.read(path)).isInstanceOf(LogRefused.class);
  }

  @Test
  void a_log_of_70000_has_the_tiles_of_the_specification() {
    List<TileName> tiles = TileName.hashesOf(70_000);

    assertThat(tiles).hasSize(277);
    assertThat(tiles.subList(0, 273)).allMatch(name -> name.level() == 0 && name.isFull());
    assertThat(tiles.subList(273, 277))
        .extracting(TileName::path)
        .containsExactly("tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1");
    assertThat(TileName.bundlesOf(70_000)).hasSize(274);
    assertThat(TileName.hashesOf(0)).isEmpty();
    assertThat(TileName.hashesOf(256))
        .extracting(TileName::path)
        .containsExactly("tile/0/000", "tile/1/000.p/1");
  }

  @Test
  void a_tile_is_its_bytes_and_back() {
    Tile tile = LogInMemory.of(NaiveTree.entries(5)).read(new TileName(0, 0, 5));

    assertThat(tile.bytes()).hasSize(160);
    assertThat(Tile.read(tile.name(), tile.bytes())).isEqualTo(tile);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 159, 161, 192, 8192})
  void a_tile_of_other_than_its_width_is_refused(int bytes) {
    assertThatThrownBy(() -> Tile.read(new TileName(0, 0, 5), new byte[bytes]))
        .isInstanceOf(LogRefused.class);
  }

  @Test
  void a_bundle_is_no_tile() {
    assertThatThrownBy(() -> Tile.read(new TileName(0, 0, 1).bundle(), new byte[32]))
        .isInstanceOf(LogRefused.class);
  }

  @Test
  void a_bundle_is_its_bytes_and_back() {
    List<byte[]> entries = List.of(new byte[0], new byte[] {7}, new byte[EntryBundle.LONGEST]);

    List<byte[]> read = EntryBundle.read(EntryBundle.write(entries), 3);

    assertThat(read).hasSize(3);
    for (int at = 0; at < 3; at++) {
      assertThat(read.get(at)).isEqualTo(entries.get(at));
    }
  }

  @Test
  void a_bundle_cut_short_or_of_another_width_is_refused() {
    byte[] bundle = EntryBundle.write(NaiveTree.entries(3));
    for (int length = 0; length < bundle.length; length++) {
      byte[] cut = Arrays.copyOf(bundle, length);
      assertThatThrownBy(() -> EntryBundle.read(cut, 3)).isInstanceOf(LogRefused.class);
    }
    assertThatThrownBy(() -> EntryBundle.read(bundle, 2)).isInstanceOf(LogRefused.class);
    assertThatThrownBy(() -> EntryBundle.read(bundle, 4)).isInstanceOf(LogRefused.class);
  }

  @Test
  void an_entry_too_long_to_say_its_length_is_refused() {
    assertThatThrownBy(() -> EntryBundle.write(List.of(new byte[EntryBundle.LONGEST + 1])))
        .isInstanceOf(LogRefused.class)
        .hasMessageContaining("65536 bytes, 65535 at the most");
  }
}
