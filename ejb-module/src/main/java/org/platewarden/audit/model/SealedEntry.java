package org.platewarden.audit.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.platewarden.audit.tlog.CanonicalJson;

/**
 * An entry of the trail as it is sealed and published: everything but what was asked, for which a
 * commitment stands. Whoever has the entry's salt and the text can show that they belong together;
 * whoever has neither learns nothing, not even by trying every plate.
 *
 * @param id the entry's number on the trail
 * @param attempt the attempt it belongs to
 * @param step attempted, or what came of it
 * @param action what is attempted
 * @param at when
 * @param actor who
 * @param session in which session, hashed
 * @param address from where
 * @param subject what was asked; it may hold a plate
 */
public record SealedEntry(
    UUID id,
    UUID attempt,
    String step,
    String action,
    Instant at,
    String actor,
    String session,
    String address,
    String subject) {
  private static final String FORM = "platewarden-trail/1";
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern COMMITMENT = Pattern.compile("\"subject\":\"([0-9a-f]{64})\"}$");

  /** Always six digits after the second: one instant has one writing. */
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /**
   * The bytes of its leaf, canonical JSON.
   *
   * @param monthSalt the secret of its month
   */
  public byte[] leaf(byte[] monthSalt) {
    return CanonicalJson.write(fields(HexFormat.of().formatHex(commitment(monthSalt))));
  }

  private Map<String, String> fields(String commitment) {
    return Map.of(
        "form", FORM,
        "entry", id.toString(),
        "attempt", attempt.toString(),
        "step", step,
        "action", action,
        "at", MICROSECONDS.format(at),
        "actor", actor,
        "session", session,
        "address", address,
        "subject", commitment);
  }

  /**
   * Which of its fields are not as a leaf has them, by name; empty if the leaf is this entry's.
   *
   * @param monthSalt the secret of its month; without it what was asked is not compared
   */
  public List<String> differences(byte[] leaf, Optional<byte[]> monthSalt) {
    String sealed = new String(leaf, StandardCharsets.UTF_8);
    String commitment =
        monthSalt
            .map(salt -> HexFormat.of().formatHex(commitment(salt)))
            .orElseGet(() -> commitmentIn(sealed));
    Map<String, String> fields = fields(commitment);
    if (Arrays.equals(CanonicalJson.write(fields), leaf)) {
      return List.of();
    }
    List<String> differing =
        fields.entrySet().stream()
            .filter(field -> !sealed.contains(written(field)))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return differing.isEmpty() ? List.of("form") : differing;
  }

  private static String commitmentIn(String sealed) {
    Matcher found = COMMITMENT.matcher(sealed);
    return found.find() ? found.group(1) : "";
  }

  /** As it stands in a leaf, between two other fields. */
  private static String written(Map.Entry<String, String> field) {
    byte[] alone = CanonicalJson.write(Map.of(field.getKey(), field.getValue()));
    return new String(alone, 1, alone.length - 2, StandardCharsets.UTF_8);
  }

  /** The entry's own salt, which opens this one commitment and no other. */
  public byte[] salt(byte[] monthSalt) {
    return mac(monthSalt, id.toString());
  }

  private byte[] commitment(byte[] monthSalt) {
    return mac(salt(monthSalt), subject);
  }

  private static byte[] mac(byte[] key, String of) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(of.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
