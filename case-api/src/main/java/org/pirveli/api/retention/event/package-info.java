/** What can have happened to a rule of retention. */
@NullMarked
package org.pirveli.api.retention.event;

import org.jspecify.annotations.NullMarked;
