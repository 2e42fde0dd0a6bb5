package org.pirveli.server.engine.storage;

import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The connections of one account. What is to commit together is written through one pool.
 *
 * @param transactions those of its connections
 */
public record Pool(DataSource dataSource, PlatformTransactionManager transactions) {}
