/** What auditors ask for: proofs that what is shown is what was recorded. */
@NullMarked
package org.pirveli.server.rest.audit;

import org.jspecify.annotations.NullMarked;
