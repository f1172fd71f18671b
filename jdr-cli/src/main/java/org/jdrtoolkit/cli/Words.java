package org.jdrtoolkit.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the command says to people, in their language. */
final class Words {

    private final Locale language;
    private final ResourceBundle bundle;

    private Words(Locale language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    static Words in(Language language) {
        ResourceBundle.Control noSystemLanguage = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        return new Words(language.locale(), ResourceBundle.getBundle("org.jdrtoolkit.cli.words", language.locale(), noSystemLanguage));
    }

    /** The phrase with its places filled in, numbers as the language writes them. */
    String say(String phrase, Object... parts) {
        return String.format(language, bundle.getString(phrase), parts);
    }

    /** The language itself. */
    Locale locale() {
        return language;
    }
}
