/**
 * A year of the office, lived through over REST by a clock that is moved from one thing that
 * happens to the next: people who call, write and come, and those who answer them.
 */
@NullMarked
package org.pirveli.benchmarks.year;

import org.jspecify.annotations.NullMarked;
