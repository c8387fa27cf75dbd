package io.github.advisorypress.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Which addresses belong to the public Internet, so that any reader of a document may get to them. */
public final class PublicAddress {
    private static final int IPV4_LENGTH = 4;

    // IANA IPv4 Special-Purpose Address Registry, and what is multicast or reserved.
    private static final List<Block> NOT_PUBLIC_4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 4),
            Block.of("240.0.0.0", 4));

    /** All unicast addresses that are given out; unique-local, link-local, multicast and embedded ones lie outside. */
    private static final Block GLOBAL_6 = Block.of("2000::", 3);

    // IANA IPv6 Special-Purpose Address Registry: protocols with Teredo, documentation, 6to4.
    private static final List<Block> NOT_PUBLIC_6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    /** An IPv4 address as networks without IPv4 write it (RFC 6052). */
    private static final Block TRANSLATED = Block.of("64:ff9b::", 96);

    private PublicAddress() {}

    /** Whether the address is public. */
    public static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == IPV4_LENGTH) {
            return NOT_PUBLIC_4.stream().noneMatch(block -> block.contains(bytes));
        }
        if (TRANSLATED.contains(bytes)) {
            byte[] translated = Arrays.copyOfRange(bytes, bytes.length - IPV4_LENGTH, bytes.length);
            return NOT_PUBLIC_4.stream().noneMatch(block -> block.contains(translated));
        }
        return GLOBAL_6.contains(bytes) && NOT_PUBLIC_6.stream().noneMatch(block -> block.contains(bytes));
    }

    /** The addresses that begin with the same bits. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, and never handed out.
    private record Block(byte[] first, int bits) {
        static Block of(String literal, int bits) {
            try {
                return new Block(InetAddress.getByName(literal).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalStateException("Bug in the publisher: " + literal + " is no address", e);
            }
        }

        boolean contains(byte[] address) {
            int whole = bits / Byte.SIZE;
            int mask = 0xFF00 >> (bits % Byte.SIZE);
            return address.length == first.length
                    && Arrays.equals(address, 0, whole, first, 0, whole)
                    && (bits % Byte.SIZE == 0 || ((address[whole] ^ first[whole]) & mask & 0xFF) == 0);
        }
    }
}
