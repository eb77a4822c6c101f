package org.platewarden.planted.sides.recognition.opencv;

/** Stands for what decodes. */
public class Decoder {}
