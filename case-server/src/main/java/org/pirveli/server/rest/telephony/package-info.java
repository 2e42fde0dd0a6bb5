/** What the telephone system tells of calls: signed, told once or more, in whatever order. */
@NullMarked
package org.pirveli.server.rest.telephony;

import org.jspecify.annotations.NullMarked;
