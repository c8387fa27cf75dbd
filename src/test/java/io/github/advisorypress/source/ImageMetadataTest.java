package io.github.advisorypress.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in the images of an advisory. */
class ImageMetadataTest {
    private static final byte[] NOTHING = {};
    private static final String PNG = SampleContent.SA + "images/network.png";
    private static final String JPEG = SampleContent.SA + "images/photo.jpg";

    @TempDir
    private Path folder;

    private @Nullable SampleContent content;
    private byte[] plain = NOTHING;

    @BeforeEach
    void copySample() throws IOException {
        content = SampleContent.in(folder);
        plain = Files.readAllBytes(content().path(PNG));
    }

    private SampleContent content() {
        return Objects.requireNonNull(content);
    }

    private List<String> found(String file, byte[] image) throws IOException {
        return content().write(file, image).found();
    }

    /** The plain PNG with a chunk before its end. */
    private byte[] withChunk(String type, String data) {
        return withChunk(type, data.getBytes(StandardCharsets.ISO_8859_1));
    }

    private byte[] withChunk(String type, byte[] data) {
        byte[] named = joined(type.getBytes(StandardCharsets.ISO_8859_1), data);
        CRC32 crc = new CRC32();
        crc.update(named);
        int end = plain.length - 12;
        return joined(
                Arrays.copyOf(plain, end),
                ByteBuffer.allocate(4).putInt(data.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array(),
                Arrays.copyOfRange(plain, end, plain.length));
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** A JPEG as far as it concerns its segments, with these before the picture. */
    private static byte[] jpeg(byte[]... segments) {
        return joined(
                bytes(0xFF, 0xD8),
                joined(segments),
                segment(0xDB, new byte[65]),
                segment(0xDA, bytes(1, 1, 0, 0, 63, 0)),
                bytes(1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4),
                bytes(0xFF, 0xD9));
    }

    private static byte[] segment(int marker, byte[] data) {
        return joined(bytes(0xFF, marker, (data.length + 2) >> 8, (data.length + 2) & 0xFF), data);
    }

    private static byte[] segment(int marker, String data) {
        return segment(marker, data.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Exif with an artist, a position and a thumbnail. */
    private static byte[] exif() {
        ByteBuffer tiff = ByteBuffer.allocate(120).order(ByteOrder.BIG_ENDIAN);
        tiff.put(bytes('M', 'M', 0, 42)).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x013B, 2, 4, 0x4C694C00); // Artist: LiL
        entry(tiff, 0x8825, 4, 1, 60); // where the position stands
        tiff.putInt(80); // where the thumbnail stands
        tiff.position(60);
        tiff.putShort((short) 1);
        entry(tiff, 1, 2, 2, 0x4E000000); // N
        tiff.putInt(0);
        tiff.position(80);
        tiff.putShort((short) 2);
        entry(tiff, 0x0201, 4, 1, 112);
        entry(tiff, 0x0202, 4, 1, 4);
        tiff.putInt(0);
        return joined("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), tiff.array());
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    @Test
    void hasNothingToSayOfAPictureAlone() throws IOException {
        assertThat(content().found()).isEmpty();
        assertThat(found(JPEG, jpeg())).isEmpty();
        assertThat(found(JPEG, jpeg(segment(0xE0, "JFIF\0\1\1\0\0\1\0\1\0\0"), segment(0xE2, "ICC_PROFILE\0\1\1x"))))
                .isEmpty();
        assertThat(found(JPEG, jpeg(segment(0xEE, "Adobe\0d\0\0\0\0\1")))).isEmpty();
        assertThat(found(PNG, withChunk("pHYs", "\0\0\0\1\0\0\0\1\1"))).isEmpty();
        assertThat(found(PNG, joined(plain, new byte[512]))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tEXt,'Author|Li Lei',tEXt Author",
        "zTXt,'Comment||x',zTXt Comment",
        "iTXt,'XML:com.adobe.xmp||||<x/>',XMP",
        "tIME,'1234567',tIME",
        "eXIf,'MM',Exif",
        "caBX,'jumb',caBX",
        "prVW,'preview',prVW",
        "tEXt,'no end of the keyword',tEXt"
    })
    void namesWhatPngCarriesBesideThePicture(String type, String data, String name) throws IOException {
        assertThat(found(PNG, withChunk(type, data.replace('|', '\0'))))
                .containsExactly(PNG + ":1:1+1 image-metadata [network.png, " + name.strip() + "]");
    }

    @Test
    void namesWhatStandsAfterTheEnd() throws IOException {
        assertThat(found(PNG, joined(plain, bytes(0, 0, 'x'))))
                .containsExactly(PNG + ":1:1+1 image-metadata [network.png, +3 B]");
        assertThat(found(JPEG, joined(jpeg(), jpeg()))).anyMatch(finding -> finding.matches(".*photo.jpg, [+]\\d+ B]"));
    }

    @Test
    void namesWhatJpegCarriesBesideThePicture() throws IOException {
        byte[] image = jpeg(
                segment(0xE0, joined("JFIF\0\1\1\0\0\1\0\1\1\1".getBytes(StandardCharsets.ISO_8859_1), new byte[3])),
                segment(0xE0, "JFXX\0\20"),
                segment(0xE1, exif()),
                segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x/>"),
                segment(0xED, "Photoshop 3.0\0" + "8BIM"),
                segment(0xEB, "JP\0\0"),
                segment(0xFE, "made by Li Lei on build01"));

        assertThat(found(JPEG, image))
                .containsExactly(
                        JPEG
                                + ":1:1+1 image-metadata [photo.jpg, JFIF/thumbnail, JFXX/thumbnail, Exif, Exif/GPS, Exif/thumbnail, Exif/Artist, XMP, IPTC, APP11, COM]");
    }

    @Test
    void neverQuotesAnImage() throws IOException {
        content().write(JPEG, jpeg(segment(0xFE, "canary")));

        assertThat(content().read().lines().line(content().path(JPEG).toString(), 1))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 20, 30, 45, 60})
    void refusesAPngThatBreaksOff(int length) throws IOException {
        assertThat(found(PNG, Arrays.copyOf(plain, length)))
                .containsExactly(PNG + ":1:1+1 invalid-image [network.png, PNG]");
    }

    @Test
    void refusesAJpegThatBreaksOff() throws IOException {
        byte[] whole = jpeg(segment(0xE1, exif()));
        for (int length = 3; length < whole.length; length++) {
            assertThat(found(JPEG, Arrays.copyOf(whole, length)))
                    .as("%s bytes", length)
                    .containsExactly(JPEG + ":1:1+1 invalid-image [photo.jpg, JPEG]");
        }
    }

    @Test
    void survivesWhateverItIsGiven() {
        Random random = new Random(20260101);
        List<byte[]> seeds = List.of(withChunk("eXIf", exif()), jpeg(segment(0xE1, exif())));
        for (int i = 0; i < 20_000; i++) {
            byte[] image = seeds.get(i % 2).clone();
            for (int change = random.nextInt(6); change >= 0; change--) {
                image[random.nextInt(image.length)] = (byte) random.nextInt();
            }
            ImageFormat format = i % 2 == 0 ? ImageFormat.PNG : ImageFormat.JPEG;
            assertThatCode(() -> ImageMetadata.of(format, image)).doesNotThrowAnyException();
        }
    }

    @Test
    void doesNotFollowExifThatLeadsBackToItselfOrPromisesTooMuch() {
        ByteBuffer loop = ByteBuffer.allocate(40);
        loop.put(bytes('M', 'M', 0, 42)).putInt(8).putShort((short) 2);
        entry(loop, 0x8769, 4, 1, 8);
        entry(loop, 0x9C9B, 1, Integer.MAX_VALUE, 8);
        loop.putInt(8);

        assertThat(ImageMetadata.of(ImageFormat.PNG, withChunk("eXIf", loop.array()))
                        .orElseThrow())
                .contains("Exif");
        byte[] manyFolders = new byte[4_000_000];
        ByteBuffer deep = ByteBuffer.wrap(manyFolders);
        deep.put(bytes('M', 'M', 0, 42)).putInt(8);
        for (int at = 8; at + 18 < manyFolders.length; at += 18) {
            deep.putShort((short) 1);
            entry(deep, 0x8769, 4, 1, at + 18);
            deep.putInt(0);
        }
        assertThat(ImageMetadata.of(ImageFormat.PNG, withChunk("eXIf", manyFolders))
                        .orElseThrow())
                .containsExactly("Exif");
    }
}
