/**
 * Decision tables: what a decision must know for certain, kept in the transaction of the events.
 */
@NullMarked
package org.pirveli.server.engine.registry;

import org.jspecify.annotations.NullMarked;
