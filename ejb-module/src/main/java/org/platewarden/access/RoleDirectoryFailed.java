package org.platewarden.access;

/** The identity provider did not do what it was asked. */
public class RoleDirectoryFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RoleDirectoryFailed(String message) {
    super(message);
  }

  RoleDirectoryFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
