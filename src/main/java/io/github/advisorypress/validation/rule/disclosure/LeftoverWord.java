package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.LeakPatterns;
import io.github.advisorypress.validation.Leak;
import io.github.advisorypress.validation.LeakRule;
import io.github.advisorypress.validation.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds notes of authors to themselves, and marks of what is kept inside. */
final class LeftoverWord implements LeakRule {
    private static final List<SignedPattern> WORDS = List.of(
            // Notes to oneself.
            SignedPattern.of(
                    "(?<![\\w-])(?:TODO|FIXME|XXX|TBD|TBC|DRAFT|todo(?=[:：])|Lorem ipsum)(?![\\w-])",
                    "TODO",
                    "FIXME",
                    "XXX",
                    "TBD",
                    "TBC",
                    "DRAFT",
                    "todo",
                    "Lorem"),
            SignedPattern.of("(?<![\\w-])(?:CVE|CNVD|CNNVD)-[0-9X]{4,6}-X{2,}(?![\\w-])", "-XX"),
            SignedPattern.of("(?<!等)待定(?![期位时义制点向量性])|待(?:补充|补全|填写|添加)", "待定", "待补", "待填", "待添"),
            // Marks of secrecy. Within a sentence 机密性, 保密期, 内部网络, 内部发现 and the like are ordinary words.
            SignedPattern.of(
                    "[【\\[（(《](?:公司|商业)?(?:绝密|机密|秘密|保密|内部)[】\\]）)》]|密级 ?[:：] ?(?:绝密|机密|秘密|保密|内部)(?:公开)?"
                            + "|(?m)^[ >*]*(?:公司|商业)?(?:绝密|机密|内部)(?=[ *]*(?:[★·。，,]|$))",
                    "密",
                    "内部"),
            SignedPattern.of("公司(?:机密|绝密)(?!性)|严格保密|注意保密|请(?:予以)?保密|对外保密", "密"),
            SignedPattern.of(
                    "内部(?:公开|资料|传阅|口径|讨论|参考|会议纪要)(?!系统)"
                            + "|(?:仅限|仅供|只供|只限)(?:公司)?内部(?:人员)?(?:使用|参考|传阅|查阅|交流|讨论|分享)?(?![\\p{IsHan}&&[^。，；、]])"
                            + "|对内(?:版本|说明|口径|通报)",
                    "内部",
                    "对内"),
            SignedPattern.of(
                    "(?:不得|请勿|禁止|切勿|严禁)(?:对外)?(?:外传|扩散|外泄|转发)|未经(?:许可|授权|批准)，?(?:不得|禁止)(?:对外)?(?:扩散|外传|传播)",
                    "外传",
                    "扩散",
                    "外泄",
                    "转发",
                    "传播"),
            SignedPattern.of(
                    "(?<![\\w-])CONFIDENTIAL(?![\\w-])|(?m)^[ >*_\\[(]*Confidential[ *_\\])]*$",
                    "CONFIDENTIAL",
                    "Confidential"),
            SignedPattern.of(
                    "(?i)(?<![\\w-])(?:(?:company|strictly|commercially?|business)[ -]confidential(?! (?:information|data|files))|confidential and proprietary|proprietary and confidential)(?![\\w-])",
                    "onfidential",
                    "ONFIDENTIAL"),
            SignedPattern.of(
                    "(?i)(?<![\\w-])(?:(?:for )?internal use only|(?-i:INTERNAL ONLY)|not for (?:public|external) (?:distribution|release|disclosure)|do not (?:distribute|forward|share externally)|under embargo until|embargoed until)(?![\\w-])",
                    "nternal",
                    "NTERNAL",
                    "ot for",
                    "OT FOR",
                    "o not",
                    "O NOT",
                    "mbargo",
                    "MBARGO"));

    private final Map<String, Pattern> own = new LinkedHashMap<>();

    LeftoverWord(LeakPatterns patterns) {
        patterns.words().forEach(word -> own.put(word.toLowerCase(Locale.ROOT), word(word)));
    }

    /** The word whatever its case; a word of letters is not a part of another. */
    private static Pattern word(String word) {
        String letter = "[\\p{L}\\p{N}_&&[^\\p{IsHan}]]";
        return Pattern.compile(
                "(?<!" + letter + "(?=" + letter + "))" + Pattern.quote(word) + "(?!(?<=" + letter + ")" + letter + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Override
    public String id() {
        return "leftover-word";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "A mark or a note for colleagues in a bulletin says that nobody looked, or tells what is not meant for readers";
    }

    @Override
    public List<Leak> leaks(Passage passage) {
        List<Leak> leaks = new ArrayList<>();
        WORDS.forEach(words -> words.addTo(leaks, passage.text()));
        String lower = own.isEmpty() ? "" : passage.text().toLowerCase(Locale.ROOT);
        own.forEach((word, pattern) -> {
            if (lower.contains(word)) {
                pattern.matcher(passage.text()).results().map(Leak::of).forEach(leaks::add);
            }
        });
        return Leaks.apart(leaks);
    }
}
