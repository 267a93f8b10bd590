package dev.rapport.profile.preference;

/** By which means somebody is contacted. */
public enum ContactMethod {
    PHONE,
    /** Only by mobile numbers. */
    SMS,
    EMAIL,
    POST,
    /** A message that waits where she signs in. */
    APP
}
