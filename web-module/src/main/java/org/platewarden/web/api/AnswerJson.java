package org.platewarden.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonCollectors;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.platewarden.audit.Refusal;
import org.platewarden.purpose.Purpose;
import org.platewarden.reads.Correction;
import org.platewarden.reads.ReadDetail;
import org.platewarden.reads.ReadSummary;
import org.platewarden.search.SearchResult;
import org.platewarden.vendor.VendorRead;
import org.platewarden.vendor.VendorReply;
import org.platewarden.vendor.VendorSaid;
import org.platewarden.web.frame.Say;
import org.platewarden.web.search.VendorWords;

/** Writes answers: what the pages show, each read with whose it is. */
@RequestScoped
public class AnswerJson {
  @Inject Say say;
  @Inject VendorWords vendorWords;
  @Inject Problems problems;
  @Inject Clock clock;

  /** A page of an answer. */
  JsonObject page(
      SearchResult result,
      Function<ReadSummary, String> nameOf,
      Optional<String> cursor,
      Optional<JsonObject> vendors) {
    JsonObjectBuilder page =
        Json.createObjectBuilder()
            .add("notice", say.of("lead-only"))
            .add(
                "reads",
                result.reads().stream()
                    .map(read -> own(read).add("read", nameOf.apply(read)).build())
                    .collect(JsonCollectors.toJsonArray()))
            .add("more", result.more());
    result
        .total()
        .ifPresent(
            total ->
                page.add(
                    "total",
                    Json.createObjectBuilder()
                        .add("counted", total.counted())
                        .add("more", total.more())));
    cursor.ifPresent(name -> page.add("cursor", name));
    vendors.ifPresent(said -> page.add("vendors", said));
    return page.build();
  }

  /** One read of ours with all that was kept of it. */
  JsonObject opened(ReadDetail detail, Purpose purpose) {
    return Json.createObjectBuilder()
        .add("notice", say.of("lead-only"))
        .add("purpose", purpose.code())
        .add("caseNumber", purpose.caseNumber().value())
        .add("summary", own(detail.summary()))
        .add("owner", detail.owner())
        .add("receivedAt", detail.receivedAt().toString())
        .add(
            "candidates",
            detail.candidates().stream()
                .map(
                    each ->
                        Json.createObjectBuilder()
                            .add("plate", each.characters())
                            .add("confidence", each.confidence())
                            .build())
                .collect(JsonCollectors.toJsonArray()))
        .add(
            "corrections",
            detail.corrections().stream()
                .map(AnswerJson::correction)
                .collect(JsonCollectors.toJsonArray()))
        .build();
  }

  /** What each vendor said. */
  JsonObject said(List<VendorSaid> said) {
    return Json.createObjectBuilder()
        .add("answers", said.stream().map(this::answer).collect(JsonCollectors.toJsonArray()))
        .build();
  }

  /** Why none was asked. */
  JsonObject notAsked(Refusal refusal) {
    return Json.createObjectBuilder()
        .add("refusal", problems.of(refusal).json())
        .add("answers", JsonArray.EMPTY_JSON_ARRAY)
        .build();
  }

  private JsonObject answer(VendorSaid said) {
    JsonObjectBuilder answer =
        Json.createObjectBuilder()
            .add("vendor", said.vendor().code())
            .add("name", said.vendor().name())
            .add("source", said.vendor().kind().name())
            .add("outcome", said.outcome().name())
            .add("words", vendorWords.outcome(said))
            .add("askedAt", said.askedAt().toString())
            .add(
                "ageSeconds",
                Math.max(0, Duration.between(said.askedAt(), clock.instant()).toSeconds()))
            .add("tookMillis", said.took().toMillis())
            .add("reads", readsOf(said))
            .add(
                "dropped",
                vendorWords.dropped(said).stream()
                    .map(Json::createValue)
                    .collect(JsonCollectors.toJsonArray()));
    said.endsAt().ifPresent(end -> answer.add("endsAt", end.toString()));
    return answer.build();
  }

  private static JsonArray readsOf(VendorSaid said) {
    return said.reply() instanceof VendorReply.Answered answered
        ? answered.reads().stream().map(AnswerJson::vendors).collect(JsonCollectors.toJsonArray())
        : JsonArray.EMPTY_JSON_ARRAY;
  }

  private static JsonObject vendors(VendorRead read) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("reference", read.reference())
            .add("plate", read.plate().characters())
            .add("issuer", read.plate().issuer().code())
            .add("cameraName", read.camera().name())
            .add("latitude", read.camera().place().latitude())
            .add("longitude", read.camera().place().longitude())
            .add("placeOfCapture", read.camera().placeOfCapture())
            .add("capturedAt", read.capturedAt().toString())
            .add("vehicle", read.vehicle());
    if (read.isConfidenceTold()) {
      json.add("confidence", read.confidence());
    }
    return json.build();
  }

  private static JsonObjectBuilder own(ReadSummary read) {
    return Json.createObjectBuilder()
        .add("source", "OWN")
        .add("plate", read.plate().characters())
        .add("issuer", read.plate().issuer().code())
        .add("camera", read.camera())
        .add("cameraName", read.cameraName())
        .add("zone", read.zone())
        .add("latitude", read.latitude())
        .add("longitude", read.longitude())
        .add("placeOfCapture", read.placeOfCapture())
        .add("capturedAt", read.capturedAt().toString())
        .add("confidence", read.confidence())
        .add("vehicle", read.vehicle().words())
        .add("pictured", read.pictured());
  }

  private static JsonObject correction(Correction correction) {
    return Json.createObjectBuilder()
        .add("plate", correction.corrected())
        .add("reason", correction.reason())
        .add("by", correction.by())
        .add("at", correction.at().toString())
        .build();
  }
}
