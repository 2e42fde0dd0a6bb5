/** What happened to the units, people and lists of the office, as it is stored for ever. */
@NullMarked
package org.pirveli.api.office.event;

import org.jspecify.annotations.NullMarked;
