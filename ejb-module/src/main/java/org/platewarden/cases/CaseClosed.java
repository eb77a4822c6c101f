package org.platewarden.cases;

import org.platewarden.kernel.CaseNumber;

/**
 * A case has ended, and with it whatever hangs on it.
 *
 * @param number the case
 */
public record CaseClosed(CaseNumber number) {}
