package org.platewarden.it.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.it.support.ProjectFiles;
import org.w3c.dom.NodeList;

/** The compiler as the build calls it, with the arguments of pom.xml, on planted faults. */
class CompilerGateTest {
  @TempDir Path folder;

  @Test
  void clean_code_compiles() throws Exception {
    Tool.Outcome outcome = compile("int length(@Nullable String s) { return s == null ? 0 : 1; }");

    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.status()).isZero();
  }

  @Test
  void a_null_dereference_and_a_known_mistake_do_not_compile() throws Exception {
    Tool.Outcome outcome =
        compile(
            """
            int length(@Nullable String s) { return s.length(); }
              boolean same(int[] a, int[] b) { return a.equals(b); }
            """);

    assertThat(outcome.output()).contains("error: [NullAway]", "error: [ArrayEquals]");
    assertThat(outcome.status()).isNotZero();
  }

  @Test
  void a_warning_does_not_compile() throws Exception {
    Tool.Outcome outcome = compile("java.util.List raw = java.util.List.of();");

    assertThat(outcome.output()).contains("[rawtypes]", "-Werror");
    assertThat(outcome.status()).isNotZero();
  }

  private Tool.Outcome compile(String member) throws Exception {
    Path source =
        Files.writeString(
            folder.resolve("Planted.java"),
            """
            package planted;

            import org.jspecify.annotations.NullMarked;
            import org.jspecify.annotations.Nullable;

            @NullMarked
            class Planted {
              @Nullable Object unknown;

              %s
            }
            """
                .formatted(member));
    var arguments = new ArrayList<>(argumentsOfTheBuild());
    arguments.addAll(List.of("-processorpath", Tool.classPath(), "-proc:none"));
    arguments.addAll(List.of("-cp", Tool.classPath(), "-d", folder.toString()));
    arguments.add(source.toString());
    return Tool.javac(arguments);
  }

  private static List<String> argumentsOfTheBuild() throws Exception {
    var pom =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(ProjectFiles.at("pom.xml").toFile());
    var found =
        (NodeList)
            XPathFactory.newDefaultInstance()
                .newXPath()
                .evaluate("//plugin//compilerArgs/arg", pom, XPathConstants.NODESET);
    var arguments = new ArrayList<String>();
    for (int i = 0; i < found.getLength(); i++) {
      arguments.add(found.item(i).getTextContent());
    }
    assertThat(arguments).as("compilerArgs of pom.xml").anyMatch(arg -> arg.contains("ErrorProne"));
    return arguments;
  }
}
