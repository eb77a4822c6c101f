package org.platewarden.planted.row.hotlist;

/** Its row lets no read know it. */
public class HotList {}
