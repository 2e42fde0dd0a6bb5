package org.pirveli.sla;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pirveli.api.casework.CaseCommand.SystemCommand;

/** Writes down what the cases are told, and lets nothing come of it. */
final class ToldCases implements SystemCommands {

    final List<List<? extends SystemCommand>> batches = new CopyOnWriteArrayList<>();

    @Override
    public Sent sendAll(List<? extends SystemCommand> commands) {
        batches.add(commands);
        return new Sent(commands.size(), 0);
    }

    List<SystemCommand> commands() {
        return batches.stream().<SystemCommand>flatMap(List::stream).toList();
    }
}
