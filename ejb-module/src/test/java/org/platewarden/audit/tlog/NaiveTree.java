package org.platewarden.audit.tlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** RFC 6962, section 2.1, as it stands there: slow, recursive, and nothing else. */
final class NaiveTree {
  private NaiveTree() {}

  /** Entries that differ from each other. */
  static List<byte[]> entries(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> ("entry " + number).getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  static byte[] root(List<byte[]> entries) {
    if (entries.isEmpty()) {
      return sha256();
    }
    if (entries.size() == 1) {
      return sha256(new byte[] {0}, entries.getFirst());
    }
    int split = split(entries.size());
    return sha256(
        new byte[] {1},
        root(entries.subList(0, split)),
        root(entries.subList(split, entries.size())));
  }

  static List<byte[]> path(int index, List<byte[]> entries) {
    if (entries.size() == 1) {
      return new ArrayList<>();
    }
    int split = split(entries.size());
    List<byte[]> left = entries.subList(0, split);
    List<byte[]> right = entries.subList(split, entries.size());
    List<byte[]> path = index < split ? path(index, left) : path(index - split, right);
    path.add(root(index < split ? right : left));
    return path;
  }

  static List<byte[]> consistency(int older, List<byte[]> entries) {
    return subproof(older, entries, true);
  }

  private static List<byte[]> subproof(int older, List<byte[]> entries, boolean whole) {
    if (older == entries.size()) {
      return whole ? new ArrayList<>() : new ArrayList<>(List.of(root(entries)));
    }
    int split = split(entries.size());
    List<byte[]> left = entries.subList(0, split);
    List<byte[]> right = entries.subList(split, entries.size());
    List<byte[]> proof =
        older <= split ? subproof(older, left, whole) : subproof(older - split, right, false);
    proof.add(root(older <= split ? right : left));
    return proof;
  }

  private static int split(int size) {
    int split = 1;
    while (split * 2 < size) {
      split *= 2;
    }
    return split;
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
