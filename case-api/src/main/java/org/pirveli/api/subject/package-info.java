/** What can be asked and said of a person whose data are kept: erasure, legal holds, other ids. */
@NullMarked
package org.pirveli.api.subject;

import org.jspecify.annotations.NullMarked;
