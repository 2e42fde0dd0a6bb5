/** What is around every page, asked over the network: doors, sessions, failures, words. */
@NullMarked
package org.pirveli.server.console.shell;

import org.jspecify.annotations.NullMarked;
