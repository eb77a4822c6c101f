package org.platewarden.access;

import java.util.List;

/**
 * An agency with its areas.
 *
 * @param code its code
 * @param name what people call it
 * @param areas by name
 */
public record AgencyNow(String code, String name, List<AreaNow> areas) {}
