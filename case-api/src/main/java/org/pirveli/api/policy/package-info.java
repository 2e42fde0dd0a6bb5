/** What an office promises, as data: terms, reminders, levels, and for whom they hold. */
@NullMarked
package org.pirveli.api.policy;

import org.jspecify.annotations.NullMarked;
