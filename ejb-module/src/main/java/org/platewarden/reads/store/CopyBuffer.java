package org.platewarden.reads.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.platewarden.reads.model.ReadRecord;

/**
 * Reads as PostgreSQL's COPY takes them in its binary form, which neither side has to parse. The
 * columns are those of {@link CopiedReads}'s stage, in its order.
 */
final class CopyBuffer {
  private static final byte[] BEGINNING = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final short COLUMNS = 19;
  private static final int TEXT = 25;
  private static final int SMALLINT = 21;
  private static final int INTEGER = 23;
  private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final int BYTES_A_READ = 512;

  private ByteBuffer out;

  CopyBuffer(int reads) {
    out = ByteBuffer.allocate(BEGINNING.length + reads * BYTES_A_READ).put(BEGINNING);
  }

  void add(ReadRecord read) {
    room(Short.BYTES).putShort(COLUMNS);
    room(12).putInt(Long.BYTES).putLong(read.id());
    add(read.capturedAt());
    room(8).putInt(Integer.BYTES).putInt(read.cameraId());
    room(8).putInt(Float.BYTES).putFloat(read.latitude());
    room(8).putInt(Float.BYTES).putFloat(read.longitude());
    add(read.placeOfCapture());
    add(read.sourceId());
    add(read.confidence());
    add(read.makeId());
    add(read.modelId());
    add(read.colourId());
    add(read.plate());
    add(read.issuer());
    addTexts(read.candidatePlates());
    addSmallints(read.candidateConfidences());
    addIntegers(read.plateBox());
    add(read.externalId());
    addBytes(read.imageSha256());
    add(read.receivedAt());
  }

  /** Everything that was added, ended as COPY wants it. */
  ByteBuffer ended() {
    room(Short.BYTES).putShort((short) -1);
    return out.flip();
  }

  private void add(short value) {
    room(6).putInt(Short.BYTES).putShort(value);
  }

  private void add(Instant value) {
    room(12).putInt(Long.BYTES).putLong(POSTGRES_EPOCH.until(value, ChronoUnit.MICROS));
  }

  private void add(String value) {
    addBytes(value.getBytes(StandardCharsets.UTF_8));
  }

  private void addBytes(byte @Nullable [] value) {
    if (value == null) {
      room(Integer.BYTES).putInt(-1);
    } else {
      room(Integer.BYTES + value.length).putInt(value.length).put(value);
    }
  }

  private void addTexts(String[] values) {
    int began = beginArray(TEXT, values.length);
    for (String value : values) {
      add(value);
    }
    endArray(began);
  }

  private void addSmallints(Short[] values) {
    int began = beginArray(SMALLINT, values.length);
    for (Short value : values) {
      add(value);
    }
    endArray(began);
  }

  private void addIntegers(Integer @Nullable [] values) {
    if (values == null) {
      room(Integer.BYTES).putInt(-1);
      return;
    }
    int began = beginArray(INTEGER, values.length);
    for (Integer value : values) {
      room(8).putInt(Integer.BYTES).putInt(value);
    }
    endArray(began);
  }

  /** One dimension, nothing null, counted from 1; gives where its length is to be written. */
  private int beginArray(int elementType, int elements) {
    int began = out.position();
    room(24).putInt(0).putInt(1).putInt(0).putInt(elementType).putInt(elements).putInt(1);
    return began;
  }

  private void endArray(int began) {
    out.putInt(began, out.position() - began - Integer.BYTES);
  }

  private ByteBuffer room(int bytes) {
    if (out.remaining() < bytes) {
      out =
          ByteBuffer.allocate(Math.max(2 * out.capacity(), out.position() + bytes)).put(out.flip());
    }
    return out;
  }
}
