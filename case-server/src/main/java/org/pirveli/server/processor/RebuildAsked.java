package org.pirveli.server.processor;

/**
 * Whose rows to write anew.
 *
 * @param processor the name of who writes them
 * @param reason of who asked, in that person's words
 */
record RebuildAsked(String processor, String reason) {}
