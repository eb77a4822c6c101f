package org.platewarden.purpose;

/**
 * One line of the policy.
 *
 * @param id by which people and the trail name it: 1 to 20 of A-Z, 0-9 and -
 * @param scope for what it speaks
 * @param verdict what it says
 * @param citation where that is written, 3 to 200 characters
 */
public record PolicyRow(String id, PolicyScope scope, PolicyVerdict verdict, String citation) {}
