package org.platewarden.planted.sides.routes;

/** Known to a page. */
public class SomeRoute {}
