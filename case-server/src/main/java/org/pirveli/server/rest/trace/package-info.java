/** One id per request, so that an answer, a log line and an event can be brought together. */
@NullMarked
package org.pirveli.server.rest.trace;

import org.jspecify.annotations.NullMarked;
