package org.platewarden.routes.camera;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.platewarden.audit.TrailUnavailable;
import org.platewarden.recognition.RecognizerUnavailable;

/** Whose fault it is that a file could not be taken in this time. */
sealed interface Fault {
  int DEEPEST = 30;

  /** Ours, or our disk's or database's: no other file would get through either. */
  record Everyones(String because) implements Fault {}

  /** As far as can be told, this file's alone. */
  record ItsOwn(String kind) implements Fault {}

  /** It is no longer there. */
  record Gone() implements Fault {}

  /** Judges a failure by its causes. */
  static Fault of(Throwable failure) {
    List<Throwable> causes =
        Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
            .limit(DEEPEST)
            .toList();
    Optional<Fault> told = causes.stream().flatMap(Fault::told).findFirst();
    return told.orElseGet(
        () ->
            causes.stream().anyMatch(Fault::isOfDatabase)
                ? new Everyones("the database does not do what it is asked")
                : new ItsOwn(causes.getLast().getClass().getSimpleName()));
  }

  private static Stream<Fault> told(Throwable cause) {
    return switch (cause) {
      case FileNotReadable f when f.getCause() instanceof NoSuchFileException ->
          Stream.of(new Gone());
      case FileNotReadable f -> Stream.of(new ItsOwn("FileNotReadable"));
      case TrailUnavailable t ->
          Stream.of(new Everyones("the trail of attempts cannot be written"));
      case RecognizerUnavailable r -> Stream.of(new Everyones("no frame can be looked at"));
      case SQLException sql -> Stream.of(ofDatabase(sql));
      case IOException io -> Stream.of(ofDisk(io));
      default -> Stream.empty();
    };
  }

  private static boolean isOfDatabase(Throwable cause) {
    String type = cause.getClass().getName();
    return type.startsWith("jakarta.persistence.") || type.startsWith("jakarta.transaction.");
  }

  private static Fault ofDatabase(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    // a value that the database will not have: no other file has it
    return state.startsWith("22") || state.startsWith("23")
        ? new ItsOwn("SQLState " + state)
        : new Everyones("the database does not do what it is asked (SQLState " + state + ")");
  }

  private static Fault ofDisk(IOException failure) {
    // not the text itself: it holds paths, which cameras name
    boolean full =
        String.valueOf(failure.getMessage()).matches("(?s).*(No space left|quota exceeded).*");
    return new Everyones(
        full
            ? "the disk is full"
            : "a folder cannot be read or written (%s)"
                .formatted(failure.getClass().getSimpleName()));
  }
}
