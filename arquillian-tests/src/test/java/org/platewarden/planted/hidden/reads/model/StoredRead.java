package org.platewarden.planted.hidden.reads.model;

/** Belongs to its feature alone. */
public class StoredRead {}
