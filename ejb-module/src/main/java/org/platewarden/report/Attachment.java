package org.platewarden.report;

/**
 * A file that a PDF carries.
 *
 * @param name its name, for ASCII file systems
 * @param type its media type
 * @param what what it is, in words
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Attachment(String name, String type, String what, byte[] bytes) {
  /** Never shows what is in it. */
  @Override
  public String toString() {
    return "Attachment[" + name + ", " + bytes.length + " bytes]";
  }
}
