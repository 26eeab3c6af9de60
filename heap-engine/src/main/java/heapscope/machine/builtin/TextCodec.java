package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ObjectSpace;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text to bytes and back, in UTF-8, ASCII and Latin-1. */
final class TextCodec {

    private final ObjectSpace space;

    TextCodec(ObjectSpace space) {
        this.space = space;
    }

    private Charset charset(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "ascii", "us-ascii" -> StandardCharsets.US_ASCII;
            case "latin-1", "latin1", "iso-8859-1" -> StandardCharsets.ISO_8859_1;
            default -> throw space.raise(BuiltinClass.LOOKUP_ERROR, "unknown encoding: " + name);
        };
    }

    private static CodingErrorAction action(String errors) {
        return switch (errors) {
            case "ignore" -> CodingErrorAction.IGNORE;
            case "replace" -> CodingErrorAction.REPLACE;
            default -> CodingErrorAction.REPORT;
        };
    }

    /** The bytes of a text. */
    byte[] encode(String text, String encoding, String errors) {
        Charset charset = charset(encoding);
        try {
            ByteBuffer bytes = charset.newEncoder()
                    .onMalformedInput(action(errors))
                    .onUnmappableCharacter(action(errors))
                    .encode(CharBuffer.wrap(text));
            byte[] result = new byte[bytes.remaining()];
            bytes.get(result);
            return result;
        } catch (CharacterCodingException e) {
            throw space.raise(BuiltinClass.UNICODE_ENCODE_ERROR, unencodable(text, charset));
        }
    }

    private static String unencodable(String text, Charset charset) {
        int position = 0;
        for (int c : text.codePoints().toArray()) {
            if (!charset.newEncoder().canEncode(Character.toString(c))) {
                String name = charset == StandardCharsets.US_ASCII ? "ascii" : "latin-1";
                int range = charset == StandardCharsets.US_ASCII ? 128 : 256;
                String shown = Quoting.ascii(Quoting.str(Character.toString(c)));
                return "'" + name + "' codec can't encode character " + shown + " in position " + position
                        + ": ordinal not in range(" + range + ")";
            }
            position++;
        }
        return "the text cannot be encoded";
    }

    /** The text of some bytes. */
    String decode(byte[] bytes, String encoding, String errors) {
        Charset charset = charset(encoding);
        try {
            return charset.newDecoder()
                    .onMalformedInput(action(errors))
                    .onUnmappableCharacter(action(errors))
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw space.raise(BuiltinClass.UNICODE_DECODE_ERROR, undecodable(bytes, charset));
        }
    }

    private static String undecodable(byte[] bytes, Charset charset) {
        String name = charset == StandardCharsets.US_ASCII ? "ascii" : "utf-8";
        int position = 0;
        while (position < bytes.length && bytes[position] >= 0) {
            position++;
        }
        String reason = charset == StandardCharsets.US_ASCII ? "ordinal not in range(128)" : "invalid start byte";
        int value = position < bytes.length ? bytes[position] & 0xff : 0;
        return "'" + name + "' codec can't decode byte 0x" + Quoting.hex(value, 2) + " in position " + position
                + ": " + reason;
    }
}
