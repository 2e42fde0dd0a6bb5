/** What can have happened to a policy. */
@NullMarked
package org.pirveli.api.policy.event;

import org.jspecify.annotations.NullMarked;
