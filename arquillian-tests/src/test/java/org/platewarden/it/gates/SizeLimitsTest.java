package org.platewarden.it.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.it.support.ProjectFiles;

/** The build's own checkstyle.xml, tried at and just past each limit. */
class SizeLimitsTest {
  @TempDir Path folder;

  @Test
  void a_file_of_400_lines_is_taken_and_one_of_401_is_not() throws Exception {
    assertThat(complaintsAbout("Long", fileOf(400))).isEmpty();
    assertThat(complaintsAbout("TooLong", fileOf(401))).anyMatch(text -> text.contains("401"));
  }

  @Test
  void a_method_of_40_lines_is_taken_and_one_of_41_is_not() throws Exception {
    assertThat(complaintsAbout("Long", methodOf(40))).isEmpty();
    assertThat(complaintsAbout("TooLong", methodOf(41))).anyMatch(text -> text.contains("41"));
  }

  @Test
  void a_method_takes_7_parameters_and_not_8() throws Exception {
    String seven = "int a, int b, int c, int d, int e, int f, int g";

    assertThat(complaintsAbout("Wide", taking(seven))).isEmpty();
    assertThat(complaintsAbout("TooWide", taking(seven + ", int h"))).hasSize(1);
  }

  @Test
  void a_public_type_says_what_it_is() throws Exception {
    assertThat(complaintsAbout("Silent", "package planted;\n\npublic class Silent {}\n"))
        .hasSize(1);
  }

  private static String fileOf(int lines) {
    return "package planted;\n\nclass Long {\n" + "  // a line\n".repeat(lines - 4) + "}\n";
  }

  private static String methodOf(int lines) {
    return "package planted;\n\nclass Long {\n  int count(int i) {\n"
        + "    i++;\n".repeat(lines - 3)
        + "    return i;\n  }\n}\n";
  }

  private static String taking(String parameters) {
    return "package planted;\n\nclass Wide {\n  void take(" + parameters + ") {}\n}\n";
  }

  private List<String> complaintsAbout(String name, String source) throws Exception {
    Path file = Files.writeString(folder.resolve(name + ".java"), source);
    var complaints = new Complaints();
    var checker = new Checker();
    checker.setModuleClassLoader(Checker.class.getClassLoader());
    checker.configure(
        ConfigurationLoader.loadConfiguration(
            ProjectFiles.at("checkstyle.xml").toString(),
            new PropertiesExpander(new Properties())));
    checker.addListener(complaints);
    checker.process(List.of(file.toFile()));
    checker.destroy();
    return complaints.texts;
  }

  private static final class Complaints implements AuditListener {
    final List<String> texts = new ArrayList<>();

    @Override
    public void addError(AuditEvent event) {
      texts.add(event.getMessage());
    }

    @Override
    public void addException(AuditEvent event, Throwable thrown) {
      throw new IllegalStateException("Checkstyle failed on " + event.getFileName(), thrown);
    }

    @Override
    public void auditStarted(AuditEvent event) {}

    @Override
    public void auditFinished(AuditEvent event) {}

    @Override
    public void fileStarted(AuditEvent event) {}

    @Override
    public void fileFinished(AuditEvent event) {}
  }
}
