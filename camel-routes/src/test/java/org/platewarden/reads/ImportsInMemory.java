package org.platewarden.reads;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SettledAttempt;
import org.platewarden.audit.SettledAttempts;
import org.platewarden.cameras.CameraKind;
import org.platewarden.cameras.CameraRegister;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.identity.Caller;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.ImportProgress.Part;
import org.platewarden.reads.ImportProgress.Rejected;
import org.platewarden.reads.model.BulkReads;
import org.platewarden.reads.model.ImportLedger;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.reads.model.PlateReadKey;
import org.platewarden.reads.model.VehicleNames;
import org.platewarden.reads.model.VehicleTerms;

/** The feature's own code with a store that needs no database and can be told to fail. */
public final class ImportsInMemory {
  /** When everything is received. */
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Map<PlateReadKey, PlateRead> stored = new LinkedHashMap<>();
  private final Map<ImageHash, ImportProgress> open = new HashMap<>();
  private final List<String> entries = Collections.synchronizedList(new ArrayList<>());
  private final ImportReads imports = new ImportReads();
  private int chunksLeft = Integer.MAX_VALUE;

  /** With cameras cam-1, in service, and cam-off, out of it. */
  public ImportsInMemory() {
    imports.cameras = new Cameras();
    imports.archive = new Archive();
    imports.ledger = new Ledger();
    imports.terms = (kind, name) -> (short) name.length();
    imports.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    imports.attempts =
        new SettledAttempts() {
          @Override
          public SettledAttempt by(AuditAction action, AuditSubject subject) {
            return new SettledAttempt(action, new Caller("camera", "-", "-"), subject.onTheTrail());
          }

          @Override
          public void done(List<SettledAttempt> attempts) {
            attempts.forEach(each -> entries.add(each.subject()));
          }
        };
  }

  /** The session bean. */
  public ImportReads imports() {
    return imports;
  }

  /** What a camera's registration says. */
  public CameraSpeech speechOf(CameraCode code) throws InputRefused {
    RegisteredCamera camera = TakeInRules.cameraOf(imports.cameras, code);
    return new CameraSpeech("", camera.timeZone(), "US");
  }

  /** After this many chunks the store does nothing more, as if the server had been killed. */
  public void breakAfter(int chunks) {
    chunksLeft = chunks;
  }

  /** It works again. */
  public void mend() {
    chunksLeft = Integer.MAX_VALUE;
  }

  /** The reads that are stored. */
  public List<PlateReadKey> keys() {
    return List.copyOf(stored.keySet());
  }

  /** The reads that are stored, whole. */
  public List<ReadDetail> details() {
    return stored.values().stream()
        .map(read -> read.detail(camera("cam-1", true), new NoVehicles()))
        .toList();
  }

  /** The trail. */
  public List<String> entries() {
    return List.copyOf(entries);
  }

  /** The imports that are not at their end. */
  public int open() {
    return open.size();
  }

  private static RegisteredCamera camera(String code, boolean inService) {
    return new RegisteredCamera(
        1,
        new CameraCode(code),
        code,
        "Agency",
        CameraKind.FIXED,
        new GeoPoint(32.55, -116.94),
        "US-CA",
        ZoneId.of("America/Los_Angeles"),
        "",
        inService);
  }

  private final class Archive implements BulkReads {
    @Override
    public synchronized int addIfNew(List<PlateRead> reads) {
      if (chunksLeft == 0) {
        throw new StoreFailed("told to fail", new IllegalStateException());
      }
      chunksLeft--;
      int before = stored.size();
      reads.forEach(read -> stored.putIfAbsent(read.key(), read));
      return stored.size() - before;
    }
  }

  private final class Ledger implements ImportLedger {
    @Override
    public Optional<ImportProgress> open(ImportedFile file) {
      return Optional.ofNullable(open.get(file.hash()));
    }

    @Override
    public ImportProgress begin(ImportedFile file, int parts, Instant now) {
      Part none = new Part(0, 0, 0, Rejected.NONE);
      ImportProgress begun =
          new ImportProgress(UUID.randomUUID(), Collections.nCopies(parts, none));
      open.put(file.hash(), begun);
      return begun;
    }

    @Override
    public synchronized void advance(UUID id, int part, Part from, Part to) {
      open.replaceAll((file, at) -> at.id().equals(id) ? at.with(part, to) : at);
    }

    @Override
    public void finish(UUID id, Instant now) {
      open.values().removeIf(at -> at.id().equals(id));
    }
  }

  private static final class Cameras implements CameraRegister {
    private final List<RegisteredCamera> all =
        List.of(camera("cam-1", true), camera("cam-off", false));

    @Override
    public Optional<RegisteredCamera> find(CameraCode code) {
      return all.stream().filter(camera -> camera.code().equals(code)).findFirst();
    }

    @Override
    public RegisteredCamera get(int id) {
      throw new NoSuchElementException();
    }

    @Override
    public RegisteredCamera at(RegisteredCamera camera, Optional<GeoPoint> place) {
      return camera;
    }

    @Override
    public List<RegisteredCamera> list() {
      return all;
    }

    @Override
    public int count() {
      return all.size();
    }
  }

  private static final class NoVehicles implements VehicleNames {
    @Override
    public Vehicle of(short make, short model, short colour) {
      return Vehicle.UNKNOWN;
    }

    @Override
    public List<String> list(VehicleTerms.Kind kind) {
      return List.of();
    }
  }
}
