/** Pages for whoever checks the office: a case's past, evidence, exports, looks, dead letters. */
@NullMarked
package org.pirveli.server.console.audit;

import org.jspecify.annotations.NullMarked;
