package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.SecurityTxt;
import io.github.advisorypress.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the publisher itself can be reached, which its texts may say everywhere. */
final class OwnContacts {
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
    private static final Pattern TELEPHONE = Pattern.compile("[(（+]?[0-9][0-9 ()（）+-]{5,22}[0-9]");
    private static final Pattern COUNTRY = Pattern.compile("^(?:00)?86(?=[0-9]{9,})");

    private OwnContacts() {}

    /** Every e-mail address in lower case. */
    static Set<String> emails(Site site) {
        Set<String> found = new TreeSet<>();
        for (String text : texts(site, site.contact().email())) {
            Matcher matcher = EMAIL.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group().toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    /** Every telephone number as {@link #subscriber} writes it. */
    static Set<String> telephones(Site site) {
        Set<String> found = new TreeSet<>();
        for (String text : texts(site, site.contact().phone())) {
            Matcher matcher = TELEPHONE.matcher(text);
            while (matcher.find()) {
                found.add(subscriber(matcher.group()));
            }
        }
        return found;
    }

    /** The digits of a number without the code of China and the zero of an area code, so that all forms are alike. */
    static String subscriber(String number) {
        String national = COUNTRY.matcher(digits(number)).replaceFirst("");
        return national.startsWith("0") ? national.substring(1) : national;
    }

    /** The digits alone. */
    static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }

    private static List<String> texts(Site site, @Nullable String contact) {
        List<String> texts = new ArrayList<>();
        if (contact != null) {
            texts.add(contact);
        }
        add(texts, site.publisher().contactDetails());
        add(texts, site.publisher().issuingAuthority());
        SecurityTxt securityTxt = site.securityTxt();
        if (securityTxt != null) {
            texts.addAll(securityTxt.contact());
        }
        return texts;
    }

    private static void add(List<String> texts, @Nullable Localized<String> words) {
        if (words != null) {
            for (LanguageTag language : words.languages()) {
                words.in(language).ifPresent(texts::add);
            }
        }
    }
}
