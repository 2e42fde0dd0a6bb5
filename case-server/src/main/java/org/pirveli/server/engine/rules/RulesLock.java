package org.pirveli.server.engine.rules;

/**
 * Keeps the rules still while somebody decides by them. Whoever decides on a case holds it shared,
 * whoever changes a rule holds it alone; both until their transaction ends. So every clock that
 * started under the old rules is committed when the new ones come into force.
 */
interface RulesLock {

    /** Waits until nobody changes the rules, and keeps them so until the transaction ends. */
    void holdShared();

    /** Waits until nobody decides by the rules, and keeps everybody out. */
    void holdAlone();
}
