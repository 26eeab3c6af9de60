package heapscope.app.cli;

import heapscope.app.file.BadInput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a picture in pixels.
 *
 * @param width from 200 to 8000
 * @param height from 150 to 8000
 */
public record PictureSize(int width, int height) {

    /** The size unless another is asked for. */
    public static final PictureSize STANDARD = new PictureSize(1600, 900);

    private static final Pattern FORM = Pattern.compile("(\\d{1,5})[xX×](\\d{1,5})");
    private static final int MOST = 8000;

    /**
     * Reads a size such as {@code 1600x900}.
     *
     * @throws BadInput if it is of another form or out of range
     */
    public static PictureSize parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (matcher.matches()) {
            int width = Integer.parseInt(matcher.group(1));
            int height = Integer.parseInt(matcher.group(2));
            if (width >= 200 && width <= MOST && height >= 150 && height <= MOST) {
                return new PictureSize(width, height);
            }
        }
        throw new BadInput(
                "--size " + text + " is no size of a picture: write WIDTHxHEIGHT, from 200x150 to 8000x8000");
    }
}
