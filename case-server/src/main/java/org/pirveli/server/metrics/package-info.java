/** What the server counts and times. No tag ever tells of a person. */
@NullMarked
package org.pirveli.server.metrics;

import org.jspecify.annotations.NullMarked;
