/** Consultations by HTTP: what is done in them, and what goes on at the desks. */
@NullMarked
package org.pirveli.server.rest.consultation;

import org.jspecify.annotations.NullMarked;
