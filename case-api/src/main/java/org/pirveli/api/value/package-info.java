/** What values are made of: how ids are read, and which texts tell of persons. */
@NullMarked
package org.pirveli.api.value;

import org.jspecify.annotations.NullMarked;
