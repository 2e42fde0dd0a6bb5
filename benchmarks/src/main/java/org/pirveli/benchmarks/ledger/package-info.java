/** What a client meant and what it was told, written down before a crash can blur it. */
@NullMarked
package org.pirveli.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
