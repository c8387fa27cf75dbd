package io.github.advisorypress.signing;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An OpenPGP packet. Lengths are checked here, before the library allocates what a packet claims to hold.
 *
 * @param encoded the whole packet with its header
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one reader to the next and never compared
record Packet(int tag, byte[] body, byte[] encoded) {
    static final int SIGNATURE = 2;
    static final int SECRET_KEY = 5;
    static final int PUBLIC_KEY = 6;
    static final int SECRET_SUBKEY = 7;
    static final int USER_ID = 13;
    static final int PUBLIC_SUBKEY = 14;
    static final int USER_ATTRIBUTE = 17;

    private static final int MOST = 50_000;

    /** All packets of some data, which have to end with the last one. */
    static List<Packet> read(byte[] data) throws MalformedException {
        List<Packet> packets = new ArrayList<>();
        Reading reading = new Reading(data);
        while (reading.position < data.length) {
            if (packets.size() == MOST) {
                throw new MalformedException("Too many packets");
            }
            packets.add(reading.packet());
        }
        return packets;
    }

    /** The data of several packets. */
    static byte[] join(List<Packet> packets) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        packets.forEach(packet -> data.writeBytes(packet.encoded()));
        return data.toByteArray();
    }

    boolean isKey() {
        return tag == SECRET_KEY || tag == PUBLIC_KEY || isSubkey();
    }

    boolean isPrimaryKey() {
        return tag == SECRET_KEY || tag == PUBLIC_KEY;
    }

    boolean isSubkey() {
        return tag == SECRET_SUBKEY || tag == PUBLIC_SUBKEY;
    }

    boolean isSecret() {
        return tag == SECRET_KEY || tag == SECRET_SUBKEY;
    }

    /** The version that keys and signatures begin with; zero for an empty packet. */
    int version() {
        return body.length == 0 ? 0 : body[0];
    }

    /** Data under way. Header bits and lengths as in RFC 9580, 4.2. */
    private static final class Reading {
        private static final int ALWAYS_SET = 0x80;
        private static final int NEW_FORMAT = 0x40;
        private static final int NEW_TAG = 0x3F;
        private static final int OLD_TAG = 0x0F;
        private static final int OLD_TAG_SHIFT = 2;
        private static final int LENGTH_TYPE = 0x03;
        private static final int TWO_OCTETS = 192;
        private static final int PARTIAL = 224;
        private static final int FOUR_OCTETS = 255;
        private static final int OCTET = 0xFF;
        private static final int BITS = 8;

        private final byte[] data;
        private int position;

        Reading(byte[] data) {
            this.data = data;
        }

        Packet packet() throws MalformedException {
            int start = position;
            int header = octet();
            if ((header & ALWAYS_SET) == 0) {
                throw new MalformedException("Not a packet");
            }
            boolean isNew = (header & NEW_FORMAT) != 0;
            int tag = isNew ? header & NEW_TAG : (header >> OLD_TAG_SHIFT) & OLD_TAG;
            long length = isNew ? newLength() : oldLength(header & LENGTH_TYPE);
            if (length > data.length - position) {
                throw new MalformedException("The packet ends too early");
            }
            int end = position + (int) length;
            Packet packet =
                    new Packet(tag, Arrays.copyOfRange(data, position, end), Arrays.copyOfRange(data, start, end));
            position = end;
            return packet;
        }

        private long newLength() throws MalformedException {
            int first = octet();
            if (first < TWO_OCTETS) {
                return first;
            }
            if (first < PARTIAL) {
                return ((long) (first - TWO_OCTETS) << BITS) + octet() + TWO_OCTETS;
            }
            if (first == FOUR_OCTETS) {
                return number(Integer.BYTES);
            }
            // RFC 9580, 4.2.1.4: keys and signatures have no partial lengths.
            throw new MalformedException("A length in parts");
        }

        private long oldLength(int type) throws MalformedException {
            if (type == LENGTH_TYPE) {
                throw new MalformedException("A packet without a length");
            }
            return number(1 << type);
        }

        private long number(int octets) throws MalformedException {
            long number = 0;
            for (int i = 0; i < octets; i++) {
                number = (number << BITS) | octet();
            }
            return number;
        }

        private int octet() throws MalformedException {
            if (position == data.length) {
                throw new MalformedException("The packet ends too early");
            }
            return data[position++] & OCTET;
        }
    }
}
