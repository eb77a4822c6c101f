package org.platewarden.planted.names.reads;

class PlateUtils {}
