/**
 * Invented cases around now, so that whoever tries the server out finds something in every view.
 */
@NullMarked
package org.pirveli.server.demo;

import org.jspecify.annotations.NullMarked;
