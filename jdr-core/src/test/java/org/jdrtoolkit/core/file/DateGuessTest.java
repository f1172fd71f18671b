package org.jdrtoolkit.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateGuessTest {

    @ParameterizedTest
    @CsvSource({"2026-3-2, 2026-03-02", "2026/03/02, 2026-03-02", "2026.03.02, 2026-03-02", "20260302, 2026-03-02", " 2026 3 2 , 2026-03-02",
        "2026-03-02T00:00:00Z, 2026-03-02", "15-03-2026, 2026-03-15", "3/15/2026, 2026-03-15", "3-3-2026, 2026-03-03", "29/02/2024, 2024-02-29"})
    void aDateWrittenOtherwiseIsGuessed(String text, LocalDate meant) {
        assertThat(DateGuess.of(text)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2-3-2026", "2026", "2026-03", "2026-02-30", "2026123", "02032026", "15-15-2026", "15-3-26", "week 9"})
    void whatMayBeNoDateOrTwoIsNot(String text) {
        assertThat(DateGuess.of(text)).isEmpty();
    }
}
