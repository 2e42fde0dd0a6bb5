/** What people see of consultations. */
@NullMarked
package org.pirveli.api.consultation.view;

import org.jspecify.annotations.NullMarked;
