package org.platewarden.reads.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The values of a read as its row has them.
 *
 * @param id 64 bits of the hash of source, camera and external id
 * @param capturedAt to the microsecond
 * @param cameraId the camera's number
 * @param latitude degrees, WGS 84
 * @param longitude degrees, WGS 84
 * @param placeOfCapture whose law applies, ISO 3166-2
 * @param sourceId 1: our own cameras
 * @param confidence 0 to 1000
 * @param makeId 0 if unknown
 * @param modelId 0 if unknown
 * @param colourId 0 if unknown
 * @param plate characters as read
 * @param issuer ISO 3166, or empty
 * @param candidatePlates best first
 * @param candidateConfidences 0 to 1000, as many
 * @param plateBox x, y, width, height in pixels
 * @param externalId the read's name at its source
 * @param imageSha256 32 bytes
 * @param receivedAt to the microsecond
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as one INSERT; nobody compares it
public record ReadRecord(
    long id,
    Instant capturedAt,
    int cameraId,
    float latitude,
    float longitude,
    String placeOfCapture,
    short sourceId,
    short confidence,
    short makeId,
    short modelId,
    short colourId,
    String plate,
    String issuer,
    String[] candidatePlates,
    Short[] candidateConfidences,
    Integer @Nullable [] plateBox,
    String externalId,
    byte @Nullable [] imageSha256,
    Instant receivedAt) {}
