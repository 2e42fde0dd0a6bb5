/** What every page has around it: languages, places, formats, and what is said when it fails. */
@NullMarked
package org.pirveli.server.console.shell;

import org.jspecify.annotations.NullMarked;
