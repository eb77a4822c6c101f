package org.platewarden.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.purpose.ListPurposes;
import org.platewarden.purpose.Purpose;
import org.platewarden.reads.CappedTotal;
import org.platewarden.reads.Correction;
import org.platewarden.reads.PlateLikeness;
import org.platewarden.reads.ReadDetail;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.ReadSummary;
import org.platewarden.reads.Vehicle;
import org.platewarden.recognition.Candidate;
import org.platewarden.search.SearchResult;
import org.platewarden.vendor.SourceKind;
import org.platewarden.vendor.Vendor;
import org.platewarden.vendor.VendorRead;
import org.platewarden.vendor.VendorReply;
import org.platewarden.vendor.VendorSaid;
import org.platewarden.vendor.VendorShape;
import org.platewarden.web.search.VendorWords;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@DisplayName("The description and what is there are the same, path by path and field by field")
class DescriptionTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Plate PLATE = new Plate("7ABC123", new Issuer("US-CA"));
  private static final Purpose PURPOSE =
      new Purpose("STOLEN_VEHICLE", new CaseNumber("2026-1"), Optional.empty(), "why");

  private final Map<String, Object> document = document();
  private final AnswerJson json = new AnswerJson();

  @BeforeEach
  void words() {
    json.say = new SaidInKeys();
    json.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    json.problems = new Problems();
    json.problems.say = json.say;
    json.vendorWords =
        new VendorWords() {
          @Override
          public String outcome(VendorSaid said) {
            return "said";
          }

          @Override
          public List<String> dropped(VendorSaid said) {
            return List.of("dropped");
          }
        };
  }

  @Test
  void each_path_and_method_is_described_and_no_other_is() {
    Set<String> there = new TreeSet<>();
    for (Class<?> type : new Api().getClasses()) {
      Path path = type.getAnnotation(Path.class);
      for (Method method : path == null ? new Method[0] : type.getMethods()) {
        Path further = method.getAnnotation(Path.class);
        String whole = path.value() + (further == null ? "" : further.value());
        if (method.isAnnotationPresent(GET.class)) {
          there.add("get " + whole);
        }
        if (method.isAnnotationPresent(POST.class)) {
          there.add("post " + whole);
        }
      }
    }
    Set<String> described = new TreeSet<>();
    map(document, "paths")
        .forEach(
            (path, methods) -> map(methods).keySet().forEach(m -> described.add(m + " " + path)));

    assertThat(described).isEqualTo(there).hasSize(6);
    assertThat(document.get("openapi")).isEqualTo("3.1.0");
  }

  @Test
  void what_may_be_sent_is_described_and_nothing_else_is() {
    assertThat(fields("QueryAsked")).containsExactlyElementsOf(Asked.FIELDS);
    assertThat(fields("VehicleSought")).containsExactlyElementsOf(Asked.VEHICLE);
    assertThat(fields("NextAsked")).containsExactlyElementsOf(Queries.NEXT_FIELDS);
    assertThat(fields("TrainingRecord")).containsExactlyElementsOf(Trainings.FIELDS);
    for (String closed : List.of("QueryAsked", "VehicleSought", "NextAsked", "TrainingRecord")) {
      assertThat(schema(closed).get("additionalProperties")).isEqualTo(false);
    }
  }

  @Test
  void an_answer_has_each_field_that_is_described_and_no_other() {
    JsonObject asked = json.said(List.of(said()));
    JsonObject page =
        json.page(
            new SearchResult(List.of(read()), true, Optional.of(CappedTotal.of(1))),
            each -> "name",
            Optional.of("cursor"),
            Optional.of(asked));
    hold("Page", page, "");
    hold("OpenedRead", json.opened(detail(), PURPOSE), "read");
    hold("VendorAnswer", asked.getJsonArray("answers").getJsonObject(0), "");
    Problem held = json.problems.ofStatus(403).with("heldQuestion", "h");
    assertThat(fields("Problem")).containsAll(held.json().keySet());
    assertThat(fields("Problem")).containsAll(json.problems.failed("i").json().keySet());
    hold("Purposes", purposes(), "");
  }

  @Test
  void what_is_always_there_is_always_there() {
    JsonObject least =
        json.page(
            new SearchResult(List.of(), false, Optional.empty()),
            each -> "name",
            Optional.empty(),
            Optional.empty());

    assertThat(least.keySet()).containsExactlyInAnyOrderElementsOf(required("Page"));
  }

  /** Each field is described, and each described one is there but for {@code absent}. */
  private void hold(String schema, JsonObject object, String absent) {
    Set<String> described = new TreeSet<>(fields(schema));
    if (schema.equals("FromVendors")) {
      described.remove("refusal"); // it is there where nobody was asked
    }
    described.remove(absent);
    assertThat(new TreeSet<>(object.keySet())).as(schema).isEqualTo(described);
    assertThat(object.keySet()).as(schema).containsAll(required(schema));
    object.forEach((name, value) -> holdInner(schema, name, value, absent));
  }

  private void holdInner(String schema, String name, JsonValue value, String absent) {
    Map<String, Object> property = map(map(schema(schema), "properties").get(name));
    if (value instanceof JsonObject inner) {
      hold(named(property), inner, absent);
    } else if (value instanceof JsonArray list
        && !list.isEmpty()
        && list.getFirst() instanceof JsonObject first) {
      hold(named(map(property, "items")), first, absent);
    }
  }

  private static JsonObject purposes() {
    Purposes purposes = new Purposes();
    purposes.say = new SaidInKeys();
    purposes.purposes =
        new ListPurposes() {
          @Override
          public List<String> list() {
            return List.of("STOLEN_VEHICLE");
          }
        };
    return purposes.list();
  }

  private Collection<String> fields(String schema) {
    return map(schema(schema), "properties").keySet();
  }

  @SuppressWarnings("unchecked") // as the document has it
  private List<String> required(String schema) {
    return (List<String>) Objects.requireNonNull(schema(schema).get("required"), schema);
  }

  private Map<String, Object> schema(String name) {
    return map(map(map(document, "components"), "schemas").get(name));
  }

  private static String named(Map<String, Object> reference) {
    return String.valueOf(reference.get("$ref")).replace("#/components/schemas/", "");
  }

  private static Map<String, Object> map(Map<String, Object> of, String name) {
    return map(of.get(name));
  }

  @SuppressWarnings("unchecked") // as the document has it
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value, "the document says nothing of it");
  }

  private static Map<String, Object> document() {
    try {
      String text = new String(new Description().show(), StandardCharsets.UTF_8);
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ReadSummary read() {
    return new ReadSummary(
        new ReadReference(PLATE.characters(), NOON, 1),
        PLATE,
        "cam-1",
        "Camera 1",
        "UTC",
        "US-CA",
        32.5,
        -117.0,
        NOON,
        0.9,
        Vehicle.UNKNOWN,
        PlateLikeness.AS_ASKED,
        true);
  }

  private static ReadDetail detail() {
    return new ReadDetail(
        read(),
        List.of(new Candidate(PLATE.characters(), 0.9)),
        Optional.empty(),
        NOON,
        "agency",
        "",
        List.of(new Correction("7ABC124", "the picture shows a 4", "reyes", NOON)),
        Optional.empty());
  }

  private static VendorSaid said() {
    VendorRead read =
        new VendorRead(
            "L-1",
            PLATE,
            NOON,
            new VendorRead.Camera("Lot 1", new GeoPoint(32.5, -117.0), "US-CA"),
            "grey sedan",
            0.8);
    return new VendorSaid(
        new Vendor(
            "lotwatch",
            "Lotwatch Data",
            SourceKind.PRIVATE_BUSINESS,
            VendorShape.PAGES,
            URI.create("https://lotwatch.example/"),
            "lotwatch",
            new Vendor.Terms(Optional.empty(), Optional.empty(), 1),
            Duration.ofSeconds(5)),
        new VendorReply.Answered(List.of(read), Map.of()),
        Duration.ofMillis(300),
        NOON,
        Optional.of(NOON.plusSeconds(60)),
        true);
  }
}
