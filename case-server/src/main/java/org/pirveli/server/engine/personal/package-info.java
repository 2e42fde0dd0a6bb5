/**
 * Personal texts: encrypted with the key of their subject before they are stored, opened when
 * somebody reads them, and unreadable for ever once the key is destroyed.
 */
@NullMarked
package org.pirveli.server.engine.personal;

import org.jspecify.annotations.NullMarked;
