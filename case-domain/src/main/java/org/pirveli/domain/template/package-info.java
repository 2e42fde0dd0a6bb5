/** Templates: who approves them, what they may say, and how they are filled. */
@NullMarked
package org.pirveli.domain.template;

import org.jspecify.annotations.NullMarked;
