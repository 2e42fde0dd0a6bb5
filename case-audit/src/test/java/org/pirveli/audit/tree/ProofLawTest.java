package org.pirveli.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ProofLawTest {

    private static final int LARGEST = 130;

    private final List<Hash> leaves =
            IntStream.range(0, LARGEST)
                    .mapToObj(i -> Hash.ofLeaf(ByteBuffer.allocate(4).putInt(i).array()))
                    .toList();
    private final RememberedTree tree = new RememberedTree(leaves);
    private final List<Hash> roots =
            IntStream.rangeClosed(0, LARGEST).mapToObj(tree::root).toList();

    @Test
    void every_leaf_of_every_tree_is_proved_to_be_where_it_is_and_nowhere_else() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                var proof = Proof.ofInclusion(index, size, tree);
                assertThat(proof.includes(leaves.get(index), index, size, roots.get(size)))
                        .isTrue();
                assertThat(proof.includes(leaves.get(index), index + 1, size, roots.get(size)))
                        .isFalse();
                assertThat(
                                proof.includes(
                                        leaves.get((index + 1) % LARGEST),
                                        index,
                                        size,
                                        roots.get(size)))
                        .isFalse();
                assertThat(proof.includes(leaves.get(index), index, size, roots.get(size - 1)))
                        .isFalse();
            }
        }
    }

    @Test
    void every_tree_is_proved_to_have_grown_out_of_every_smaller_one_and_of_no_other() {
        for (int to = 0; to <= LARGEST; to++) {
            for (int from = 0; from <= to; from++) {
                var proof = Proof.ofConsistency(from, to, tree);
                assertThat(proof.connects(from, roots.get(from), to, roots.get(to))).isTrue();
                if (from > 0 && from < to) {
                    assertThat(proof.connects(from, roots.get(from - 1), to, roots.get(to)))
                            .isFalse();
                    assertThat(proof.connects(from, roots.get(from), to, roots.get(to - 1)))
                            .isFalse();
                    assertThat(proof.connects(from - 1, roots.get(from), to, roots.get(to)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void no_proof_survives_a_change_of_a_single_bit() {
        var random = new Random(6962);
        for (int i = 0; i < 4_000; i++) {
            int size = 2 + random.nextInt(LARGEST - 1);
            int index = random.nextInt(size);
            var inclusion = flipped(Proof.ofInclusion(index, size, tree), random);
            assertThat(inclusion.includes(leaves.get(index), index, size, roots.get(size)))
                    .isFalse();
            int from = 1 + random.nextInt(size - 1);
            var consistency = flipped(Proof.ofConsistency(from, size, tree), random);
            assertThat(consistency.connects(from, roots.get(from), size, roots.get(size)))
                    .isFalse();
        }
    }

    @Test
    void no_proof_survives_a_hash_too_many_or_too_few() {
        var random = new Random(9162);
        for (int i = 0; i < 2_000; i++) {
            int size = 2 + random.nextInt(LARGEST - 1);
            int index = random.nextInt(size);
            var right = Proof.ofInclusion(index, size, tree);
            for (var wrong : resized(right, random)) {
                assertThat(wrong.includes(leaves.get(index), index, size, roots.get(size)))
                        .isFalse();
            }
            int from = 1 + random.nextInt(size - 1);
            for (var wrong : resized(Proof.ofConsistency(from, size, tree), random)) {
                assertThat(wrong.connects(from, roots.get(from), size, roots.get(size))).isFalse();
            }
        }
    }

    @Test
    void a_tree_that_goes_on_from_whole_subtrees_is_the_same_tree() {
        for (int size = 0; size <= LARGEST; size++) {
            for (int from = 0; from <= size; from++) {
                var frontier = Frontier.at(from, tree);
                Subtree.covering(from, size)
                        .forEach(each -> frontier.append(each.level(), tree.hash(each)));
                assertThat(frontier.size()).isEqualTo(size);
                assertThat(frontier.root()).isEqualTo(roots.get(size));
            }
        }
    }

    @Test
    void a_hash_is_read_as_it_is_written_and_in_no_other_way() {
        var hash = leaves.getFirst();
        assertThat(Hash.parse(hash.toString())).isEqualTo(hash);
        for (var wrong : List.of("", hash + "=", hash.toString().substring(4), hash.hex())) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Hash.parse(wrong)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Proof flipped(Proof proof, Random random) {
        var hashes = new ArrayList<>(proof.hashes());
        int at = random.nextInt(hashes.size());
        var bytes = hashes.get(at).bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        hashes.set(at, Hash.of(bytes));
        return new Proof(hashes);
    }

    private List<Proof> resized(Proof proof, Random random) {
        var longer = new ArrayList<>(proof.hashes());
        longer.add(random.nextInt(longer.size() + 1), leaves.get(random.nextInt(LARGEST)));
        var shorter = new ArrayList<>(proof.hashes());
        shorter.remove(random.nextInt(shorter.size()));
        return List.of(new Proof(longer), new Proof(shorter));
    }
}
