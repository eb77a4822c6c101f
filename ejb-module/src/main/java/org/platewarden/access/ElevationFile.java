package org.platewarden.access;

import java.util.Optional;

/**
 * A request with all that is needed to decide it.
 *
 * @param elevation the request
 * @param decidable whether the caller may decide it now
 * @param requester who asks; empty if they are no longer known
 * @param access what else they have, had and asked for, and what they learned
 */
public record ElevationFile(
    Elevation elevation, boolean decidable, Optional<Member> requester, AccessOf access) {}
