package org.platewarden.planted.cycle.identity;

/** Known to cases. */
public class Person {}
