package org.pirveli.server.engine.log;

import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.pirveli.server.engine.storage.SqlStates;

/**
 * Knows a lost race for a sequence number on every database: PostgreSQL says it by state 23505
 * alone, which the framework's own resolver takes for a broken storage.
 */
final class DuplicateKeys implements PersistenceExceptionResolver {

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        return SqlStates.of(exception).anyMatch(SqlStates.UNIQUE_VIOLATION::equals);
    }
}
