/** Cases, the queue, the SLA board and escalations, to be read. */
@NullMarked
package org.pirveli.server.rest.casework;

import org.jspecify.annotations.NullMarked;
