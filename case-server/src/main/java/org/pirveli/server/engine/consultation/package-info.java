/** Carries commands to consultations out, and lets no session be active for ever. */
@NullMarked
package org.pirveli.server.engine.consultation;

import org.jspecify.annotations.NullMarked;
