/**
 * Who looked: what is shown of a person to somebody is recorded first, once in an hour, and kept
 * for those who watch the watchers.
 */
@NullMarked
package org.pirveli.server.look;

import org.jspecify.annotations.NullMarked;
