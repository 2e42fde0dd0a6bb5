/** Due instants and calendars, to be computed by anyone for any instant. */
@NullMarked
package org.pirveli.server.rest.sla;

import org.jspecify.annotations.NullMarked;
