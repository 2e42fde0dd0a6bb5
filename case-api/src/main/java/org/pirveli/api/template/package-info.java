/**
 * Templates of replies: what they say in which form and language, and what can be asked of them.
 */
@NullMarked
package org.pirveli.api.template;

import org.jspecify.annotations.NullMarked;
