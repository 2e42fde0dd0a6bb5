package org.pirveli.api.casework;

/** The way by which a matter comes in or a reply goes out. */
public enum Channel {
    WALK_IN(Form.ORAL),
    HOTLINE(Form.ORAL),
    POST(Form.WRITTEN),
    EMAIL(Form.WRITTEN),
    WEB(Form.WRITTEN),
    SMS(Form.SMS);

    private final Form form;

    Channel(Form form) {
        this.form = form;
    }

    /** The form of a reply sent this way. */
    public Form form() {
        return form;
    }
}
