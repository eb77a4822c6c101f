package org.platewarden.it.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.it.support.ProjectFiles;

/** English and Spanish say the same things. */
class MessageBundlesTest {
  private static final String FOLDER = "web-module/src/main/resources/org/platewarden/web";
  private static final Pattern KEY = Pattern.compile("(?m)^([^#!\\s=:]+)\\s*[=:]");
  private static final Pattern PLACE = Pattern.compile("\\{\\d+");

  @Test
  @DisplayName("Each English message bundle has a Spanish twin with the same keys (R39)")
  void each_english_bundle_has_a_spanish_twin_with_the_same_keys() throws Exception {
    List<Path> english =
        ProjectFiles.below(FOLDER, ".properties").stream()
            .filter(file -> !file.toString().endsWith("_es.properties"))
            .toList();

    assertThat(english).as("message bundles below " + FOLDER).isNotEmpty();
    for (Path bundle : english) {
      Path twin =
          bundle.resolveSibling(
              bundle.getFileName().toString().replace(".properties", "_es.properties"));
      assertThat(placesByKey(twin))
          .as("keys and their places in " + twin)
          .isEqualTo(placesByKey(bundle));
    }
  }

  @Test
  @DisplayName("No message is empty in either language (R39)")
  void no_message_is_empty_in_either_language() throws Exception {
    for (Path bundle : ProjectFiles.below(FOLDER, ".properties")) {
      Properties messages = read(bundle);
      assertThat(messages.stringPropertyNames())
          .as("messages of " + bundle)
          .noneMatch(key -> messages.getProperty(key).isBlank());
    }
  }

  @Test
  @DisplayName("No bundle gives a key twice, of which the first would never be seen (R39)")
  void no_bundle_gives_a_key_twice() throws Exception {
    for (Path bundle : ProjectFiles.below(FOLDER, ".properties")) {
      assertThat(givenTwice(ProjectFiles.textOf(bundle))).as("keys of " + bundle).isEmpty();
    }
  }

  @Test
  void a_key_that_is_given_twice_is_found() {
    assertThat(givenTwice("place=at {0}\n# place=\nother=x\nplace : Around\n"))
        .containsExactly("place");
  }

  private static Set<String> givenTwice(String bundle) {
    Set<String> seen = new TreeSet<>();
    return KEY.matcher(bundle)
        .results()
        .map(line -> line.group(1))
        .filter(key -> !seen.add(key))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Each key with the numbers of the values that its message shows. */
  private static Map<String, Set<String>> placesByKey(Path bundle) throws Exception {
    Properties messages = read(bundle);
    var places = new TreeMap<String, Set<String>>();
    for (String key : messages.stringPropertyNames()) {
      Set<String> found = new TreeSet<>();
      PLACE
          .matcher(messages.getProperty(key))
          .results()
          .map(MatchResult::group)
          .forEach(found::add);
      places.put(key, found);
    }
    return places;
  }

  private static Properties read(Path bundle) throws Exception {
    var messages = new Properties();
    messages.load(new StringReader(ProjectFiles.textOf(bundle)));
    return messages;
  }
}
