package org.platewarden.access;

/**
 * Where people of an agency work.
 *
 * @param code its code
 * @param name what people call it
 * @param agency whose it is
 */
public record Area(String code, String name, String agency) {}
