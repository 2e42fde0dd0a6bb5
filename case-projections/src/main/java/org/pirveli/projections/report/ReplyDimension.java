package org.pirveli.projections.report;

/** What replies can be told apart by. */
public enum ReplyDimension {
    /** Which template they were written from; a group of its own was written freely. */
    TEMPLATE,

    /** By which way they went out. */
    CHANNEL,

    /** Where the case stood. */
    UNIT,

    /** Who wrote them. */
    OPERATOR,

    /** In which month they went out. */
    MONTH
}
