package org.pirveli.server.engine.rules;

import org.pirveli.server.engine.storage.ProcessLock;

/** A lock inside this process. */
final class ProcessRulesLock implements RulesLock {

    private final ProcessLock lock = new ProcessLock();

    @Override
    public void holdShared() {
        lock.holdShared();
    }

    @Override
    public void holdAlone() {
        lock.holdAlone();
    }
}
