/** What can have happened to a template. */
@NullMarked
package org.pirveli.api.template.event;

import org.jspecify.annotations.NullMarked;
