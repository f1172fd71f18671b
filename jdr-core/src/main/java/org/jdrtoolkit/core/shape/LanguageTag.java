package org.jdrtoolkit.core.shape;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Language tags (BCP 47) in the one spelling that files use, such as {@code en}, {@code pt-BR} or {@code zh-Hant-TW}. */
public final class LanguageTag {

    /** The languages of ISO 639-1, which have two letters; all others of ISO 639 have three. */
    private static final List<String> TWO_LETTERS = List.of("""
            aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa
            ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr
            ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl
            ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur
            uz ve vi vo wa wo xh yi yo za zh zu
            """.strip().split("\\s+"));

    /** Three-letter codes that name no further language: codes of those with two letters, and codes for no, several or any language. */
    private static final List<String> NO_LANGUAGES = Stream.of(TWO_LETTERS.stream().map(code -> Locale.forLanguageTag(code).getISO3Language()),
            Stream.of("alb arm baq bur chi cze dut fre geo ger gre ice mac mao may per rum slo tib wel".split(" ")), Stream.of("mis", "mul", "und", "zxx"))
            .flatMap(codes -> codes).sorted().distinct().toList();

    /** Both as sets, for looking up a code: a pattern of all would take ten times as long. */
    private static final Set<String> KNOWN = Set.copyOf(TWO_LETTERS);
    private static final Set<String> UNKNOWN = Set.copyOf(NO_LANGUAGES);

    private static final Pattern THREE_LETTERS = Pattern.compile("[a-z]{3}");

    /** What may follow: a script, a region, variants, extensions, private use. */
    private static final String REST = "(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
            + "(-[a-wy-z0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?";

    private static final Pattern REST_PATTERN = Pattern.compile(REST);

    /** As long as an id may be. */
    private static final int LONGEST = 64;

    private LanguageTag() {}

    /** The form of a tag, as a regular expression. */
    public static String pattern() {
        return "^(?=.{2," + LONGEST + "}$)(?!(" + String.join("|", NO_LANGUAGES) + ")(-|$))(" + String.join("|", TWO_LETTERS) + "|[a-z]{3})" + REST + "$";
    }

    /** Whether a text is a language tag. */
    public static boolean isTag(String text) {
        int end = text.indexOf('-');
        return end < 0 ? isLanguage(text)
                : text.length() <= LONGEST && isLanguage(text.substring(0, end)) && REST_PATTERN.matcher(text.substring(end)).matches();
    }

    private static boolean isLanguage(String code) {
        return KNOWN.contains(code) || THREE_LETTERS.matcher(code).matches() && !UNKNOWN.contains(code);
    }

    /** The tag that a text spells in another way, such as {@code pt-BR} for {@code pt_br} and {@code en} for {@code eng}; empty if there is none. */
    public static Optional<String> meantBy(String text) {
        Locale meant = Locale.forLanguageTag(text.replace('_', '-').replaceAll("[^A-Za-z0-9-]", ""));
        String language = meant.getLanguage();
        String shortest = Stream.of(Locale.getISOLanguages()).map(Locale::forLanguageTag)
                .filter(known -> known.getISO3Language().equals(language)).map(Locale::getLanguage).findFirst().orElse(language);
        return Optional.of(shortest + meant.toLanguageTag().substring(language.length())).filter(LanguageTag::isTag);
    }
}
