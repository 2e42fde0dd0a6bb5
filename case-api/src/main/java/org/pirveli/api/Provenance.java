package org.pirveli.api;

import java.time.Instant;

/**
 * Who, when and why: what every event carries beside its payload. The names of the components are
 * the keys of the event's metadata.
 *
 * @param actor the user, or the part of the engine, that gave the command
 * @param client the system through which it came, whose external references are its own
 * @param occurredAt when it happened in the world
 * @param recordedAt when it was recorded, by the office clock
 * @param command the name of the command
 * @param commandId the command's message
 * @param correlationId what all messages of one conversation share
 * @param causationId the message that led to the command
 */
public record Provenance(
        String actor,
        Role role,
        String client,
        Instant occurredAt,
        Instant recordedAt,
        String command,
        String commandId,
        String correlationId,
        String causationId) {

    public static final String ACTOR = "actor";
    public static final String ROLE = "role";
    public static final String CLIENT = "client";
    public static final String OCCURRED_AT = "occurredAt";
    public static final String RECORDED_AT = "recordedAt";
    public static final String COMMAND = "command";
    public static final String COMMAND_ID = "commandId";
    public static final String CORRELATION_ID = "correlationId";
    public static final String CAUSATION_ID = "causationId";
}
