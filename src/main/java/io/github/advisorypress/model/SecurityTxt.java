package io.github.advisorypress.model;

import java.time.Instant;
import java.util.List;

/**
 * What {@code /.well-known/security.txt} says (RFC 9116) beside what follows from the site itself.
 *
 * @param contact where to report a vulnerability, the preferred way first; at least one URI
 * @param expires when the file is not to be trusted any longer
 * @param encryption where keys for reports are
 * @param policy where the disclosure policy is
 * @param acknowledgments where reporters are thanked
 * @param hiring where open positions are
 */
public record SecurityTxt(
        List<String> contact,
        Instant expires,
        List<String> encryption,
        List<String> policy,
        List<String> acknowledgments,
        List<String> hiring) {
    public SecurityTxt {
        contact = List.copyOf(contact);
        encryption = List.copyOf(encryption);
        policy = List.copyOf(policy);
        acknowledgments = List.copyOf(acknowledgments);
        hiring = List.copyOf(hiring);
    }
}
