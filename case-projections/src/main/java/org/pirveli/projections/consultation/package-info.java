/** Consultations as people see them, and the times that reports count. */
@NullMarked
package org.pirveli.projections.consultation;

import org.jspecify.annotations.NullMarked;
