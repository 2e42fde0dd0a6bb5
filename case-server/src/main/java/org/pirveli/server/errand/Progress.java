package org.pirveli.server.errand;

/** Told how far an errand has come. Whoever works stops at once when it throws. */
public interface Progress {

    /** So many steps there are. */
    void expect(int total);

    /** So many more are taken. */
    void advance(int steps);
}
