package org.jdrtoolkit.cli;

import java.util.Locale;

/** The languages of summaries and charts. */
enum Language {
    EN,
    NL;

    Locale locale() {
        return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
    }
}
