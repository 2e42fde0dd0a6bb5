/** Those who follow the log, for administrators. */
@NullMarked
package org.pirveli.server.rest.processor;

import org.jspecify.annotations.NullMarked;
