package org.pirveli.server.imports;

/**
 * What became of the rows so far.
 *
 * @param rowsDone how many are through
 * @param registered how many became cases
 * @param alreadyThere how many the client had registered before
 * @param consultations how many are calls, and became consultations
 * @param refused how many could not become cases
 */
public record Tally(
        int rowsDone, int registered, int alreadyThere, int consultations, int refused) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

    Tally plus(Tally more) {
        return new Tally(
                rowsDone + more.rowsDone,
                registered + more.registered,
                alreadyThere + more.alreadyThere,
                consultations + more.consultations,
                refused + more.refused);
    }
}
