package org.platewarden.retention;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import org.platewarden.retention.model.RemovalLists;
import org.platewarden.retention.model.Runs;

/** The product's beans that carry out a run, put together by hand. */
public final class CarriedOut {
  private CarriedOut() {}

  /** Settings as a test wants them. */
  public static RetentionSettings settings(int batch, Path removals) {
    RetentionSettings settings = new RetentionSettings();
    settings.batch = batch;
    settings.removals = removals;
    return settings;
  }

  /** Goes on with the run that was begun. */
  public static void goOn(
      Runs runs, List<RetentionSubject> subjects, RemovalLists lists, int batch, Clock clock) {
    CarryOutRun carryOut = new CarryOutRun();
    carryOut.subjects = new These(subjects);
    carryOut.runs = runs;
    carryOut.removeBatch = new RemoveBatch();
    carryOut.concludeRun = new ConcludeRun();
    carryOut.concludeRun.runs = runs;
    carryOut.lists = lists;
    carryOut.settings = settings(batch, Path.of("unused"));
    carryOut.clock = clock;
    carryOut.goOn();
  }

  /** What a container would find. */
  private record These(List<RetentionSubject> all) implements Instance<RetentionSubject> {
    @Override
    public Iterator<RetentionSubject> iterator() {
      return all.iterator();
    }

    @Override
    public RetentionSubject get() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instance<RetentionSubject> select(Annotation... qualifiers) {
      return this;
    }

    @Override
    public <U extends RetentionSubject> Instance<U> select(
        Class<U> subtype, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends RetentionSubject> Instance<U> select(
        TypeLiteral<U> subtype, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isUnsatisfied() {
      return all.isEmpty();
    }

    @Override
    public boolean isAmbiguous() {
      return all.size() > 1;
    }

    @Override
    public void destroy(RetentionSubject instance) {
      // nothing is made
    }

    @Override
    public Handle<RetentionSubject> getHandle() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<? extends Handle<RetentionSubject>> handles() {
      throw new UnsupportedOperationException();
    }
  }
}
