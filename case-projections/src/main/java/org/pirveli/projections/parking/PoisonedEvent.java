package org.pirveli.projections.parking;

/** An event that cannot be taken in, however often it is tried. */
public final class PoisonedEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String stream;
    private final long sequence;

    /**
     * Names the event.
     *
     * @param stream the id of its case or consultation
     * @param sequence its place there, from 0
     * @param reason what went wrong
     */
    public PoisonedEvent(String stream, long sequence, Throwable reason) {
        super("event %d of %s cannot be taken in".formatted(sequence, stream), reason);
        this.stream = stream;
        this.sequence = sequence;
    }

    /** The id of its case or consultation. */
    public String stream() {
        return stream;
    }

    /** Its place there, from 0. */
    public long sequence() {
        return sequence;
    }

    /** The name of what went wrong. */
    String reason() {
        var cause = getCause();
        return Poison.nameOf(cause == null ? this : cause);
    }
}
