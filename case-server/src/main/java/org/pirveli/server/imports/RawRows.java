package org.pirveli.server.imports;

import java.util.Iterator;

/** The records of an import, in order. Reading on throws what is wrong with the whole of it. */
interface RawRows extends Iterator<RawRow> {}
