/**
 * Pages of figures: reports with charts and the tables behind them, and what the reform came to.
 */
@NullMarked
package org.pirveli.server.console.reports;

import org.jspecify.annotations.NullMarked;
