/** Promises as data: how long an answer may take, when to remind, and who hears of a missed one. */
@NullMarked
package org.pirveli.domain.policy;

import org.jspecify.annotations.NullMarked;
