/** What tests of the server share: databases, nodes, and the words of the office. */
@NullMarked
package org.pirveli.server.harness;

import org.jspecify.annotations.NullMarked;
