/** The charts that the server draws. */
@NullMarked
package org.pirveli.server.console.chart;

import org.jspecify.annotations.NullMarked;
