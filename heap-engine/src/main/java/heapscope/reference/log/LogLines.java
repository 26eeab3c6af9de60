package heapscope.reference.log;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * The lines of a log, out of their compression and without the colors of a terminal. A line is cut where it gets longer
 * than any of the collector's: a file without line ends is not held in memory.
 */
final class LogLines {

    private static final int LONGEST = 4096;
    private static final Pattern COLOR = Pattern.compile("\u001b\\[[0-9;]*m");

    private final Reader reader;
    private final StringBuilder line = new StringBuilder();
    private long number;

    /** @throws IOException if the bytes cannot be read */
    LogLines(InputStream bytes) throws IOException {
        reader = new InputStreamReader(new BufferedInputStream(unpacked(bytes)), StandardCharsets.UTF_8);
    }

    private static InputStream unpacked(InputStream bytes) throws IOException {
        BufferedInputStream packed = new BufferedInputStream(bytes);
        packed.mark(4);
        byte[] magic = packed.readNBytes(3);
        packed.reset();
        boolean whole = magic.length == 3;
        if (whole && magic[0] == 'B' && magic[1] == 'Z' && magic[2] == 'h') {
            return new BZip2CompressorInputStream(packed, true);
        }
        return whole && magic[0] == 0x1f && (magic[1] & 0xff) == 0x8b ? new GZIPInputStream(packed) : packed;
    }

    /**
     * The next line without its end, null if there is none.
     *
     * @throws IOException if the compressed data are damaged
     */
    String next() throws IOException {
        line.setLength(0);
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        number++;
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (line.length() < LONGEST) {
                line.append((char) c);
            }
        }
        String text = line.indexOf("\u001b") < 0 ? line.toString() : COLOR.matcher(line).replaceAll("");
        return text.stripTrailing();
    }

    /** The number of the last line, counted from 1; 0 before the first. */
    long number() {
        return number;
    }
}
