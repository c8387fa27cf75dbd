package io.github.advisorypress.validation.rule.bilingual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FactsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    漏洞于 2024 年 7 月 1 日公开。         | It was made public on 1 July 2024.
                    漏洞于 2024年7月1日公开。             | It was made public on July 1, 2024.
                    漏洞于 2024-07-01 公开。              | It was made public on 1st July 2024.
                    2021 年 12 月                        | In December 2021
                    7 月 15 日前                         | before 15 July
                    影响 1.5 万台设备                     | affects 15,000 devices
                    约 300 万用户                         | about 3 million users
                    端口 65535                           | port 65,535
                    共 3 个产品                           | three products
                    升级到 v3.2.1。                       | Upgrade to 3.2.1.
                    3.2.1 及之前                         | 3.2.1-based and earlier
                    性能提高到 1.5 倍                     | it is 1.5x faster
                    OpenSSH 9.8p1 之前                   | before OpenSSH_9.8p1
                    1.1.1k、1.0.0-rc.1                   | 1.1.1k and 1.0.0-rc.1
                    见 https://www.capebay.example/zh/a  | See https://www.capebay.example/en/a.
                    见 [下载](https://a.example/x)。      | See [the download](https://a.example/x).
                    """)
    void areTheSameHoweverALanguageWritesThem(String chinese, String english) {
        assertThat(Fact.missing(Facts.of(chinese).certain(), Facts.of(english).certain()))
                .isEmpty();
        assertThat(Fact.missing(Facts.of(english).certain(), Facts.of(chinese).certain()))
                .isEmpty();
        assertThat(Fact.missing(Facts.of(chinese).numbers(), Facts.of(english).numbers()))
                .isEmpty();
        assertThat(Fact.missing(Facts.of(english).numbers(), Facts.of(chinese).numbers()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    升级到 3.2.1            | Upgrade to 3.2.2             | 3.2.1
                    见 CVE-2024-6387        | See CVE-2024-6837            | CVE-2024-6387
                    CNNVD-202407-017        | CNNVD-202407-071             | CNNVD-202407-017
                    CB-SA-2024-0002         | CB-SA-2024-0003              | CB-SA-2024-0002
                    OpenSSL 1.1.1k          | OpenSSL 1.1.1l               | 1.1.1k
                    https://a.example/x     | https://b.example/x          | https://a.example/x
                    """)
    void differWhereOneIdentifierVersionOrAddressDoes(String chinese, String english, String missing) {
        assertThat(Fact.missing(Facts.of(chinese).certain(), Facts.of(english).certain()))
                .extracting(Fact::written)
                .containsExactly(missing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2024 年 7 月 1 日 | 2 July 2024      | 2024 年 7 月 1 日
                    端口 443          | port 8443        | 443
                    1.5 万            | 1.5 thousand     | 1.5 万
                    """)
    void differWhereANumberDoes(String chinese, String english, String missing) {
        assertThat(Fact.missing(Facts.of(chinese).numbers(), Facts.of(english).numbers()))
                .extracting(Fact::written)
                .containsExactly(missing);
    }

    @Test
    void doNotComeFromTheNumbersOfAListOrFromWithinWords() {
        assertThat(Facts.of("10. 安装 SHA256 的 HTTP2").numbers()).isEmpty();
        assertThat(Facts.of("第一\n 12. 重启").numbers()).isEmpty();
    }

    @Test
    void standWhereTheyAreWrittenInCodePoints() {
        assertThat(Facts.of("𠮷产品 3.2.1").certain()).isEqualTo(List.of(new Fact("3.2.1", "3.2.1", 4, 5)));
    }
}
