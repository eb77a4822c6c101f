package org.platewarden.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.platewarden.access.KeepTraining;
import org.platewarden.access.TrainingFile;

/** Who had which course, from another system (R18). */
@Path("/trainings")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class Trainings {
  /** The most bytes of one take-in. */
  static final int MOST_BYTES = 200_000;

  /** What a record says. */
  static final List<String> FIELDS = List.of("person", "course", "completed", "expires");

  @Inject KeepTraining keepTraining;

  /** Records as the page takes them: whole or not at all. */
  @POST
  @Consumes("text/csv")
  public JsonObject takeInCsv(InputStream sent) throws IOException {
    return taken(Body.of(sent, MOST_BYTES).text());
  }

  /** The same as a list of objects. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject takeIn(InputStream sent) throws IOException {
    return taken(lines(Body.of(sent, MOST_BYTES).list()));
  }

  private JsonObject taken(String lines) {
    return Json.createObjectBuilder()
        .add("recorded", keepTraining.takeIn(new TrainingFile(lines)))
        .build();
  }

  /** As lines, so that both forms are held against the same rules and refused by the same words. */
  static String lines(JsonArray records) {
    return IntStream.range(0, records.size())
        .mapToObj(at -> line(at, records.get(at)))
        .collect(Collectors.joining("\n"));
  }

  private static String line(int at, JsonValue record) {
    if (!(record instanceof JsonObject object)) {
      throw ApiRefused.bodyUnreadable();
    }
    String path = at + ".";
    Fields fields = Fields.of(object, path, FIELDS);
    return FIELDS.stream()
        .map(name -> unmarked(path + name, fields.text(name)))
        .collect(Collectors.joining(","));
  }

  /** A value that would be two of a line, or two lines, is none. */
  private static String unmarked(String path, String value) {
    if (value.chars().anyMatch(c -> c == ',' || c == ';' || Character.isISOControl(c))) {
      throw ApiRefused.wrong(path, "a-z, 0-9, -");
    }
    return value;
  }
}
