/** An event as the log stores it, and the leaf that stands for it in the tree. */
@NullMarked
package org.pirveli.audit.event;

import org.jspecify.annotations.NullMarked;
