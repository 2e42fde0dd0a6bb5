@NullMarked
package org.pirveli.server.console.audit;

import org.jspecify.annotations.NullMarked;
