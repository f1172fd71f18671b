package org.jdrtoolkit.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jdrtoolkit.core.file.ModelFile;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.fixtures.Json;
import org.junit.jupiter.api.Test;

/** Whose level acts hangs on the hypotheses, to any depth of a formula. */
class LevelReadersTest {

    private static final Model MODEL = ModelFile.read("model.json", Json.of("""
            {'id': 'nested', 'title': {'en': 'Nested'}, 'timeUnit': 'week', 'hypotheses': [{'id': 'h', 'title': {'en': 'h'}}],
             'constructs': [CONSTRUCT 'a'}, CONSTRUCT 'b'}, CONSTRUCT 'c'}, CONSTRUCT 'd'}, {'role': 'outcome', 'title': {'en': 's'}, 'scale': 'stock', 'id': 's'}],
             'auxiliaries': [{'id': 'worst', 'title': {'en': 'worst'}, 'formula': {'max': [{'level': 'a'}, {'min': [{'level': 'b', 'hypothesis': 'h'}, {'level': 's'}]}]}}],
             'flows': [{'id': 'f', 'to': 's', 'rate': {'value': 1, 'unit': 'per-year', 'evidence': 'guess'},
               'factors': [{'sum': [{'level': 'worst'}, {'product': [{'level': 'c'}], 'hypothesis': 'h'}]}]}],
             'evidence': [{'id': 'guess', 'kind': 'assumption', 'citation': 'For this test.'}]}"""
            .replace("CONSTRUCT", "{'role': 'strain', 'title': {'en': 'x'}, 'halfLifeWeeks': {'value': 1, 'evidence': 'guess'}, 'id':"))).orThrow();

    @Test
    void partsOfFormulasReadLevels() {
        assertThat(LevelReaders.of(MODEL, Set.of())).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void partsThatAreSwitchedOffDoNot() {
        assertThat(LevelReaders.of(MODEL, Set.of("h"))).containsExactly("a");
    }
}
