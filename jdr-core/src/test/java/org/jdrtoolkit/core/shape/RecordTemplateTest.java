package org.jdrtoolkit.core.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RecordTemplateTest {

    record Leaf(double value) {}

    record Tree(Optional<Leaf> one, List<Tree> several, Map<String, Leaf> named, String text) {}

    private static final Tree INNER = new Tree(Optional.of(new Leaf(1)), List.of(), Map.of("a/b", new Leaf(2)), "inner");
    private static final Tree OTHER = new Tree(Optional.empty(), List.of(), Map.of("c", new Leaf(3)), "other");
    private static final Tree ROOT = new Tree(Optional.of(new Leaf(4)), List.of(INNER, OTHER), Map.of(), "root");

    @Test
    void changesRecordsAtTheirPointersWhereverTheyStand() {
        Set<String> pointers = Set.of("/one", "/several/0/one", "/several/0/named/a~1b");

        Tree changed = (Tree) RecordTemplate.of(ROOT, pointers::contains).with((pointer, leaf) -> new Leaf(10 * ((Leaf) leaf).value()));

        assertThat(changed).isEqualTo(new Tree(Optional.of(new Leaf(40)), List.of(
                new Tree(Optional.of(new Leaf(10)), List.of(), Map.of("a/b", new Leaf(20)), "inner"), OTHER), Map.of(), "root"));
    }

    @Test
    void sharesWhatIsNotChanged() {
        RecordTemplate template = RecordTemplate.of(ROOT, Set.of("/one")::contains);

        Tree changed = (Tree) template.with((pointer, leaf) -> new Leaf(0));

        assertThat(changed.several()).isSameAs(ROOT.several());
        assertThat(RecordTemplate.of(ROOT, pointer -> false).with((pointer, record) -> OTHER)).isSameAs(ROOT);
    }

    @Test
    void changesWhatStandsWithinBeforeWhatStandsAround() {
        List<String> order = new ArrayList<>();

        Record changed = RecordTemplate.of(ROOT, pointer -> true).with((pointer, record) -> {
            order.add(pointer);
            return record;
        });

        assertThat(changed).isEqualTo(ROOT);
        assertThat(order).containsExactly("/one", "/several/0/one", "/several/0/named/a~1b", "/several/0", "/several/1/named/c", "/several/1", "");
    }

    /** A template may be used any number of times: what one use makes of it leaves the others alone. */
    @Property(tries = 50)
    void eachUseBeginsFromTheTemplate(@ForAll double first, @ForAll double second) {
        RecordTemplate template = RecordTemplate.of(ROOT, Set.of("/several/1/named/c")::contains);

        template.with((pointer, leaf) -> new Leaf(first));
        Tree changed = (Tree) template.with((pointer, leaf) -> new Leaf(((Leaf) leaf).value() + second));

        assertThat(changed.several().get(1).named().get("c").value()).isEqualTo(3 + second);
        assertThat(ROOT.several().get(1).named().get("c").value()).isEqualTo(3);
    }
}
