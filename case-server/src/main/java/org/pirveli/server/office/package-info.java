/** What the office is made of: its topics, units and people, and the rules in force. */
@NullMarked
package org.pirveli.server.office;

import org.jspecify.annotations.NullMarked;
