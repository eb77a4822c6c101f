package org.platewarden.web.session;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Reads a JSON Web Key Set (RFC 7517). */
final class JsonWebKeys {
  private static final int LEAST_BITS = 2048;

  private JsonWebKeys() {}

  /** The RSA keys for signatures, by id; weak, broken and other keys are left out. */
  static Map<String, PublicKey> signingKeys(JsonObject set) {
    Map<String, PublicKey> keys = new HashMap<>();
    if (set.get("keys") instanceof JsonArray listed) {
      for (JsonValue value : listed) {
        if (value instanceof JsonObject key && isForSignatures(key)) {
          add(keys, key);
        }
      }
    }
    return keys;
  }

  private static boolean isForSignatures(JsonObject key) {
    return "RSA".equals(key.getString("kty", ""))
        && "sig".equals(key.getString("use", "sig"))
        && "RS256".equals(key.getString("alg", "RS256"));
  }

  private static void add(Map<String, PublicKey> keys, JsonObject key) {
    try {
      BigInteger modulus = number(key.getString("n", ""));
      if (modulus.bitLength() >= LEAST_BITS) {
        keys.put(
            key.getString("kid", ""),
            KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(modulus, number(key.getString("e", "")))));
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // a key that cannot be read cannot have signed anything for us
      keys.remove(key.getString("kid", ""));
    }
  }

  private static BigInteger number(String base64) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
  }
}
