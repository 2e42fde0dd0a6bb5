/** Journeys through the console in a real Chromium. */
@NullMarked
package org.pirveli.server.console.browser;

import org.jspecify.annotations.NullMarked;
