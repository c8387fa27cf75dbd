package io.github.advisorypress.source;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an image carries beside its picture, by name and never by value. Only what is known to be harmless passes:
 * whatever a program has added of its own is named too. Any bytes can be looked at; the effort grows with their number.
 */
final class ImageMetadata {
    private static final String THUMBNAIL = "thumbnail";
    /** PNG (ISO/IEC 15948), its extensions and animated PNG: chunks that say how to show the picture. */
    private static final Set<String> SHOWN_CHUNKS = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "hIST", "pHYs",
            "sPLT", "acTL", "fcTL", "fdAT", "cICP", "mDCV", "mDCv", "cLLI", "cLLi", "iDOT", "oFFs", "sCAL", "sTER",
            "vpAg");

    private static final Set<String> TEXT_CHUNKS = Set.of("tEXt", "zTXt", "iTXt");
    private static final int PNG_SIGNATURE = 8;
    private static final int CHUNK_HEAD = 8;
    private static final int CHUNK_CHECK = 4;
    private static final String XMP_KEYWORD = "XML:com.adobe.xmp";
    private static final int LONGEST_KEYWORD = 79;
    /** Exif in JPEG is never longer; there is no need to look into more of it than that. */
    private static final int LONGEST_EXIF = 65_536;

    /** What tells of a person or a machine. */
    private static final Map<Integer, String> TELLING_TAGS = tellingTags();

    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int PROFILE = 0xE2;
    private static final int COLOUR_TRANSFORM = 0xEE;
    private static final int COMMENT = 0xFE;
    private static final int JFIF_WITH_THUMBNAIL = 14;
    private static final int JFIF_THUMBNAIL = 12;
    private static final String EXIF = "Exif\0\0";

    private final ByteBuffer bytes;
    private final Set<String> found = new LinkedHashSet<>();

    private ImageMetadata(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    private static Map<Integer, String> tellingTags() {
        Map<Integer, String> tags = new LinkedHashMap<>();
        tags.put(ExifDirectoryBase.TAG_ARTIST, "Artist");
        tags.put(ExifDirectoryBase.TAG_WIN_AUTHOR, "XPAuthor");
        tags.put(ExifDirectoryBase.TAG_CAMERA_OWNER_NAME, "OwnerName");
        tags.put(ExifDirectoryBase.TAG_BODY_SERIAL_NUMBER, "SerialNumber");
        tags.put(ExifDirectoryBase.TAG_HOST_COMPUTER, "HostComputer");
        tags.put(ExifDirectoryBase.TAG_SOFTWARE, "Software");
        tags.put(ExifDirectoryBase.TAG_USER_COMMENT, "UserComment");
        return tags;
    }

    /** The names of what the image carries, each once, in the order of the file; nothing where its form is broken. */
    static Optional<Set<String>> of(ImageFormat format, byte[] bytes) {
        var image = new ImageMetadata(bytes);
        boolean isWhole =
                switch (format) {
                    case PNG -> image.readPng();
                    case JPEG -> image.readJpeg();
                };
        return isWhole ? Optional.of(image.found) : Optional.empty();
    }

    private boolean readPng() {
        int at = PNG_SIGNATURE;
        while (at <= bytes.limit() - CHUNK_HEAD - CHUNK_CHECK) {
            int length = bytes.getInt(at);
            String type = text(at + Integer.BYTES, Integer.BYTES);
            int data = at + CHUNK_HEAD;
            if (length < 0 || length > bytes.limit() - data - CHUNK_CHECK) {
                return false;
            }
            readChunk(type, data, length);
            at = data + length + CHUNK_CHECK;
            if (type.equals("IEND")) {
                readTrailer(at);
                return true;
            }
        }
        return false;
    }

    private void readChunk(String type, int data, int length) {
        if (TEXT_CHUNKS.contains(type)) {
            String keyword = keyword(data, length);
            found.add(keyword.equals(XMP_KEYWORD) ? "XMP" : (type + " " + keyword).strip());
        } else if (type.equals("eXIf")) {
            readExif(data, length);
        } else if (type.equals("tIME")) {
            found.add(type);
        } else if (!SHOWN_CHUNKS.contains(type)) {
            found.add(printable(type));
        }
    }

    private String keyword(int data, int length) {
        String start = text(data, Math.min(length, LONGEST_KEYWORD));
        int end = start.indexOf('\0');
        return printable(end < 0 ? "" : start.substring(0, end));
    }

    private boolean readJpeg() {
        int at = 2;
        while (at <= bytes.limit() - 2 && unsigned(at) == MARKER) {
            int marker = unsigned(at + 1);
            if (marker == END_OF_IMAGE) {
                readTrailer(at + 2);
                return true;
            }
            if (marker == MARKER) {
                at++;
                continue;
            }
            if (isAlone(marker)) {
                at += 2;
                continue;
            }
            int length = at + 2 <= bytes.limit() - 2 ? bytes.getShort(at + 2) & 0xFFFF : 0;
            int data = at + 2 + Short.BYTES;
            if (length < Short.BYTES || length > bytes.limit() - at - 2) {
                return false;
            }
            readSegment(marker, data, length - Short.BYTES);
            at += 2 + length;
            if (marker == START_OF_SCAN) {
                at = endOfScan(at);
            }
        }
        return false;
    }

    /** Markers without a length: those that restart a scan, and a second start of the image. */
    private static boolean isAlone(int marker) {
        return marker == START_OF_IMAGE || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
    }

    /** Where the next marker stands that is no part of the picture's data. */
    private int endOfScan(int from) {
        int at = from;
        while (at <= bytes.limit() - 2) {
            int next = unsigned(at + 1);
            if (unsigned(at) == MARKER && next != 0 && next != MARKER && !isAlone(next)) {
                return at;
            }
            at++;
        }
        return bytes.limit();
    }

    private void readSegment(int marker, int data, int length) {
        if (marker == COMMENT) {
            found.add("COM");
        }
        if (marker < FIRST_APPLICATION || marker > LAST_APPLICATION) {
            return;
        }
        String start = text(data, Math.min(length, LONGEST_KEYWORD));
        if (start.startsWith("JFIF\0")) {
            readJfif(data, length);
        } else if (start.startsWith("JFXX\0")) {
            found.add("JFXX/" + THUMBNAIL);
        } else if (start.startsWith(EXIF)) {
            readExif(data + EXIF.length(), length - EXIF.length());
        } else if (start.startsWith("http://ns.adobe.com/x")) {
            found.add("XMP");
        } else if (start.startsWith("Photoshop 3.0\0")) {
            found.add("IPTC");
        } else if (!isColour(marker, start)) {
            found.add("APP" + (marker - FIRST_APPLICATION));
        }
    }

    /** Colour profiles, and Adobe's note on how colours are stored. */
    private static boolean isColour(int marker, String start) {
        return (marker == PROFILE && start.startsWith("ICC_PROFILE\0"))
                || (marker == COLOUR_TRANSFORM && start.startsWith("Adobe"));
    }

    private void readJfif(int data, int length) {
        int thumbnail = data + JFIF_THUMBNAIL;
        if (length >= JFIF_WITH_THUMBNAIL && unsigned(thumbnail) > 0 && unsigned(thumbnail + 1) > 0) {
            found.add("JFIF/" + THUMBNAIL);
        }
    }

    private void readExif(int data, int length) {
        found.add("Exif");
        if (length <= 0 || length > LONGEST_EXIF) {
            return;
        }
        byte[] exif = new byte[length];
        bytes.get(data, exif);
        Metadata metadata = new Metadata();
        try {
            new ExifReader().extract(new ByteArrayReader(exif), metadata);
        } catch (RuntimeException | StackOverflowError e) {
            // What cannot be read is Exif all the same, and was named.
            return;
        }
        if (metadata.containsDirectoryOfType(GpsDirectory.class)) {
            found.add("Exif/GPS");
        }
        if (metadata.containsDirectoryOfType(ExifThumbnailDirectory.class)) {
            found.add("Exif/" + THUMBNAIL);
        }
        TELLING_TAGS.forEach((tag, name) -> {
            for (Directory directory : metadata.getDirectoriesOfType(ExifDirectoryBase.class)) {
                if (directory.containsTag(tag)) {
                    found.add("Exif/" + name);
                }
            }
        });
    }

    /** Zeros at the end are filling; anything else is more than the picture. */
    private void readTrailer(int at) {
        for (int i = at; i < bytes.limit(); i++) {
            if (bytes.get(i) != 0) {
                found.add("+" + (bytes.limit() - at) + " B");
                return;
            }
        }
    }

    private int unsigned(int at) {
        return bytes.get(at) & 0xFF;
    }

    private String text(int at, int length) {
        byte[] text = new byte[length];
        bytes.get(at, text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static String printable(String name) {
        return name.replaceAll("[^ -~]", "?");
    }
}
