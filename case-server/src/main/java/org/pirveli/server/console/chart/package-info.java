/** Small charts, drawn on the server as SVG: no script, no style of their own, readable aloud. */
@NullMarked
package org.pirveli.server.console.chart;

import org.jspecify.annotations.NullMarked;
