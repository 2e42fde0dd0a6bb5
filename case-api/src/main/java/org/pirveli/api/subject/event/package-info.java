/** What can have happened to the data of a person. */
@NullMarked
package org.pirveli.api.subject.event;

import org.jspecify.annotations.NullMarked;
