package org.pirveli.server.rest.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;

/**
 * What someone could do with a case now.
 *
 * @param version of the case that was looked at
 */
public record AllowedCommands(long version, List<Verdict> items) {

    /**
     * Whether one command would be taken. What is allowed may still be refused for what it says.
     *
     * @param command its name in the address
     * @param code why not; {@code null} if it is allowed
     * @param text the same in words, in the caller's language
     */
    public record Verdict(
            String command, boolean allowed, @Nullable RefusalCode code, @Nullable String text) {}
}
