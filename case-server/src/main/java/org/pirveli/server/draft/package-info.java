/** What people are writing and have not sent yet, kept encrypted for them alone. */
@NullMarked
package org.pirveli.server.draft;

import org.jspecify.annotations.NullMarked;
