package org.platewarden.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.it.support.AgencyCases;
import org.platewarden.it.support.PostingCamera;
import org.platewarden.it.support.Program;
import org.platewarden.it.support.ProjectFiles;
import org.platewarden.it.support.TestStack;

/** What docs/operations/api.md tells people to type. */
class ProgramsGuideIT {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)^```sh( administrator)?\\n(.*?)^```$", Pattern.DOTALL);

  @TempDir Path folder = Path.of("");

  @Test
  @DisplayName("R37: what the guide for programs says can be typed, and is answered")
  void what_the_guide_says_can_be_typed() throws Exception {
    AgencyCases.listing("reyes", "2026-API-EXAMPLE");
    PostingCamera.withNewKey("cam-otay-2")
        .post(
            "[{\"id\":\"%s\",\"captured_at\":\"%s\",\"plate\":\"7PWD413\",\"confidence\":0.9}]"
                .formatted(UUID.randomUUID(), Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    String officer = Program.of("reyes").token();
    String administrator = Program.of("moreau").token();
    List<String> answers = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(ProjectFiles.textOf("docs/operations/api.md"));
    while (example.find()) {
      answers.add(typed(example.group(2), example.group(1) == null ? officer : administrator));
    }

    assertThat(answers).hasSize(5);
    assertThat(answers.get(0)).contains("\"code\":\"STOLEN_VEHICLE\"");
    assertThat(answers.get(1)).contains("\"notice\":", "\"plate\":\"7PWD413\"");
    assertThat(answers.get(2)).contains("\"candidates\":", "\"caseNumber\":\"2026-API-EXAMPLE\"");
    assertThat(answers.subList(3, 5)).allMatch(answer -> answer.matches("\\{\"recorded\":[01]}"));
  }

  private String typed(String lines, String token) throws Exception {
    Path said = folder.resolve("said");
    ProcessBuilder shell =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", lines)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    shell.environment().put("token", token);
    shell.environment().put("portal", TestStack.portal().toString().replaceAll("/$", ""));
    Process process = shell.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String answer = Files.readString(said, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(lines + answer).isZero();
    return answer;
  }
}
