package org.platewarden.it.gates;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.platewarden.it.support.ProjectFiles;

/** Each number in the log is explained to those who run the product, and no other number is. */
class LogMessagesTest {
  private static final String EXPLANATIONS = "docs/operations/messages.md";
  private static final String MESSAGE = "org.jboss.logging.annotations.Message";
  private static final Pattern NUMBER = Pattern.compile("\\bPW0*(\\d{4,6})\\b");

  @Test
  void each_log_message_number_is_explained_and_no_other_is() {
    var explained =
        NUMBER
            .matcher(ProjectFiles.textOf(EXPLANATIONS))
            .results()
            .map(found -> Integer.valueOf(found.group(1)))
            .collect(toCollection(TreeSet::new));

    assertThat(numbers()).as("numbers of the message interfaces").isNotEmpty();
    assertThat(explained)
        .as("numbers in " + EXPLANATIONS)
        .containsExactlyElementsOf(new TreeSet<>(numbers()));
  }

  @Test
  void no_log_message_number_is_used_twice() {
    assertThat(numbers()).doesNotHaveDuplicates();
  }

  private static List<Integer> numbers() {
    return new ClassFileImporter()
        .importPackages("org.platewarden").stream()
            .filter(JavaClass::isInterface)
            .flatMap(type -> type.getMethods().stream())
            .flatMap(LogMessagesTest::numberOf)
            .toList();
  }

  private static Stream<Integer> numberOf(JavaMethod method) {
    return method
        .tryGetAnnotationOfType(MESSAGE)
        .map(message -> Stream.of((Integer) message.get("id").orElseThrow()))
        .orElseGet(Stream::empty);
  }
}
