package heapscope.language.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/** A text for the lexer, counted in {@code char} values, so that positions are those of the string and of an editor. */
public final class TextStream implements CharStream {

    private final String text;
    private int position;

    /** A stream at the start of the text. */
    public TextStream(String text) {
        this.text = text;
    }

    @Override
    public String getText(Interval interval) {
        int end = Math.min(interval.b + 1, text.length());
        return interval.a >= end ? "" : text.substring(interval.a, end);
    }

    @Override
    public void consume() {
        if (position == text.length()) {
            throw new IllegalStateException("the text is over");
        }
        position++;
    }

    @Override
    public int LA(int offset) {
        int index = offset < 0 ? position + offset : position + offset - 1;
        return offset == 0 ? 0 : index < 0 || index >= text.length() ? IntStream.EOF : text.charAt(index);
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) { }

    @Override
    public int index() {
        return position;
    }

    @Override
    public void seek(int index) {
        position = Math.min(index, text.length());
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public String getSourceName() {
        return "workload";
    }
}
