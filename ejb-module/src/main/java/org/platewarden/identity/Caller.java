package org.platewarden.identity;

/**
 * Who makes a call.
 *
 * @param name user name as the identity provider knows it, or a fixed name for our own machinery
 * @param session the portal session, or "-" outside one
 * @param address where the call came from, or "-" when from within
 */
public record Caller(String name, String session, String address) {}
