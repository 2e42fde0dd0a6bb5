/** The public pages: apply, and follow a case. No account, one thing per page. */
@NullMarked
package org.pirveli.server.console.citizen;

import org.jspecify.annotations.NullMarked;
