package org.pirveli.audit.tree;

/** Knows the hashes of the complete subtrees of a tree. */
@FunctionalInterface
public interface Subtrees {

    /** The hash at the top of a subtree that lies wholly within the tree. */
    Hash hash(Subtree subtree);
}
