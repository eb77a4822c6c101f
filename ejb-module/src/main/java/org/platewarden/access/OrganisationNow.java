package org.platewarden.access;

import java.util.List;

/**
 * The organisation as it is.
 *
 * @param areas by name
 * @param people by name, those who left too
 * @param offices that are held
 */
public record OrganisationNow(List<Area> areas, List<Member> people, List<HeldOffice> offices) {}
