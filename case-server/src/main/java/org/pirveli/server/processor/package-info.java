/** What administrators see of those who follow the log, and do to them. */
@NullMarked
package org.pirveli.server.processor;

import org.jspecify.annotations.NullMarked;
