package org.platewarden.web.session;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * A JSON Web Token in its compact form (RFC 7515), taken apart. Its claims are to be had only once
 * its signature is proven.
 */
final class SignedToken {
  private static final int MOST_CHARACTERS = 16 * 1024;
  private static final int PARTS = 3;

  private final JsonObject header;
  private final JsonObject claims;
  private final String signed;
  private final byte[] signature;

  private SignedToken(String[] parts) {
    header = json(parts[0]);
    claims = json(parts[1]);
    signed = parts[0] + "." + parts[1];
    signature = Base64.getUrlDecoder().decode(parts[2]);
  }

  static SignedToken of(String compact) throws LogoutRefused {
    String[] parts = compact.length() > MOST_CHARACTERS ? new String[0] : compact.split("\\.", -1);
    if (parts.length != PARTS) {
      throw new LogoutRefused("what was sent is no signed token");
    }
    try {
      return new SignedToken(parts);
    } catch (IllegalArgumentException | JsonException e) {
      throw new LogoutRefused("what was sent is no signed token", e);
    }
  }

  /**
   * The claims, proven to be the identity provider's. Only RS256 counts, whatever the token says.
   */
  JsonObject proven(KeySource keys) throws LogoutRefused, IOException {
    if (!"RS256".equals(text(header, "alg"))) {
      throw new LogoutRefused("its algorithm is not RS256");
    }
    PublicKey key =
        keys.find(text(header, "kid"))
            .orElseThrow(() -> new LogoutRefused("its key is not one of the identity provider's"));
    try {
      Signature check = Signature.getInstance("SHA256withRSA");
      check.initVerify(key);
      check.update(signed.getBytes(StandardCharsets.US_ASCII));
      if (check.verify(signature)) {
        return claims;
      }
    } catch (GeneralSecurityException e) {
      throw new LogoutRefused("its signature is not the identity provider's", e);
    }
    throw new LogoutRefused("its signature is not the identity provider's");
  }

  /** A claim that is a text, or nothing. */
  static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonString text ? text.getString() : "";
  }

  private static JsonObject json(String part) {
    byte[] bytes = Base64.getUrlDecoder().decode(part);
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readObject();
    }
  }
}
