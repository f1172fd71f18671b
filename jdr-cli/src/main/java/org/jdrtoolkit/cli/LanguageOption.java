package org.jdrtoolkit.cli;

import picocli.CommandLine.Option;

/** The option {@code --lang}. */
final class LanguageOption {

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en",
            description = "Language of summaries and charts: en or nl (default: en).")
    private Language language;

    Language language() {
        return language;
    }

    Words words() {
        return Words.in(language);
    }
}
