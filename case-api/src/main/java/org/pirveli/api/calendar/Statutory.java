package org.pirveli.api.calendar;

/** Whose law makes days free, before anybody declares any. */
public enum Statutory {
    /** Labour Code of Georgia, art. 30. */
    GEORGIA,

    /** No law at all. */
    NONE
}
