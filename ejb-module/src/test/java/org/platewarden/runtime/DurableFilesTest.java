package org.platewarden.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R37: a file is there whole under its name, or not at all")
class DurableFilesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path folder;

  @Test
  void several_files_in_several_folders_are_written_or_replaced() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Path one = Files.writeString(folder.resolve("one"), "as it was, and longer");
    Path two = inside.resolve("two");

    DurableFiles.write(Map.of(one, bytes("one"), two, bytes("two")), NOON);

    assertThat(one).hasContent("one");
    assertThat(two).hasContent("two");
    assertThat(Files.getLastModifiedTime(two)).isEqualTo(FileTime.from(NOON));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
        .isEqualTo("rw-------");
    assertThat(folder).isDirectoryNotContaining("glob:**" + DurableFiles.PARTIAL + "*");
    assertThat(inside).isDirectoryNotContaining("glob:**" + DurableFiles.PARTIAL + "*");
  }

  @Test
  void when_one_cannot_be_written_none_is_replaced_and_nothing_is_left_over() throws IOException {
    Path one = Files.writeString(folder.resolve("one"), "as it was");
    Map<Path, byte[]> files = new LinkedHashMap<>();
    files.put(one, bytes("new"));
    files.put(folder.resolve("no such folder/two"), bytes("two"));

    assertThatThrownBy(() -> DurableFiles.write(files, NOON)).isInstanceOf(IOException.class);

    assertThat(one).hasContent("as it was");
    assertThat(folder).isDirectoryNotContaining("glob:**" + DurableFiles.PARTIAL + "*");
  }

  @Test
  void no_files_are_nothing_to_write() throws IOException {
    DurableFiles.write(Map.of(), NOON);

    assertThat(folder).isEmptyDirectory();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
